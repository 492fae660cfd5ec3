namespace Transparency.Fakes.People;

/// <summary>Names that columns about people have in registers and lists of four languages.</summary>
public static class Headers
{
    public static readonly (string Code, string[] Names)[] OfPeople =
    [
        ("G001",
        [
            "Naam", "NAAM", "naam gedetineerde", "Familienaam", "Voornaam", "voor_naam", "Achternaam", "Roepnaam", "Naam en voornaam", "NaamGedetineerde", "Betrokkene", "Bijnaam",
            "Nom", "NOM", "Prénom", "prénoms", "Nom de famille", "nom_du_détenu", "NOMDETENU", "Nom et prénom", "Détenu", "Nom de jeune fille",
            "Name", "Vorname", "Nachname", "Familienname", "Name des Häftlings", "Häftling",
            "First name", "LastName", "Surname", "full_name", "INMATE_NAME", "Prisoner name", "Alias", "Initialen", "v o o r n a a m", "Voornaaam", "Familienaaam",
        ]),
        ("G002",
        [
            "Geboortedatum", "GEBOORTE_DATUM", "geb. datum", "Geb.dat.", "gebdat", "Datum geboorte", "Geboren op", "Geboorteplaats", "Geboortedatum (dag-maand-jaar)", "Geboortedtum",
            "Date de naissance", "date_naissance", "DATE NAISS.", "Né(e) le", "Né le", "Naissance", "Lieu de naissance", "DDN",
            "Geburtsdatum", "Geburtstag", "geboren am", "Geburtsort", "Date of birth", "DOB", "d.o.b.", "BirthDate", "birth_day", "Born",
        ]),
        ("G003",
        [
            "Rijksregisternummer", "rijksregister nr", "RRN", "rr-nr", "R.R.N.", "RRNummer", "Rijksregisternumer", "Rijks reg. nr.", "INSZ", "INSZ-nummer", "NISS", "N° NISS", "nr_niss",
            "Numéro national", "N° national", "No. national", "Numéro de registre national", "Registre national", "Nationaal nummer", "Nationalregisternummer", "National number",
            "national_register_number", "NationalId", "SSIN", "BIS-nummer", "Numéro bis", "BSN", "Passeport", "Paspoortnummer", "Carte d'identité", "Identiteitskaart nr", "Reisepass",
        ]),
        ("G004",
        [
            "SIDIS", "Sidis nummer", "SIDIS_SUITE_ID", "Dossiernummer", "dossier nr.", "N° dossier", "n° de dossier", "Numéro de dossier", "Dossier", "Zaaknummer", "Notitienummer", "Parketnummer",
            "Numéro d'écrou", "N° écrou", "Matricule", "Aktenzeichen", "Aktennummer", "Geschäftszeichen", "File number", "file no.", "Case ID", "CaseNumber", "Inmate ID", "prisoner_no",
            "Gedetineerde nr", "Numéro détenu", "Stamnummer", "Persoon ID", "person_id",
        ]),
        ("G005",
        [
            "Adres", "ADRESSE", "Adresse du domicile", "Woonplaats", "Straat", "straat + nr", "Huisnummer", "Postcode", "Code postal", "PLZ", "Wohnort", "Anschrift", "Straße", "Address",
            "street address", "Home address", "Domicile", "Domicilie", "Zip", "Rue", "adresss", "Woonadres gedetineerde",
        ]),
        ("G006", ["E-mail", "email", "E-mailadres", "EMAIL_ADDRESS", "Mail", "Courriel", "e mail", "Adresse e-mail", "E-Mail-Adresse"]),
        ("G007", ["Telefoon", "Tel.", "tel_nr", "Telefoonnummer", "GSM", "gsm-nummer", "Téléphone", "N° de téléphone", "N° tél.", "Telefon", "Handy", "Handynummer", "Phone", "PhoneNumber", "mobile no.", "Fax", "Numéro portable"]),
    ];

    /// <summary>Such a name as another hand would write it: case, signs between words, no accents, wide letters.</summary>
    public static string Otherwise(string name, Random chance) => chance.Next(7) switch
    {
        0 => name.ToUpperInvariant(),
        1 => name.ToLowerInvariant(),
        2 => name.Replace(' ', '_'),
        3 => $"  {name} ",
        4 => string.Concat(name.Select(c => c is >= '!' and <= '~' ? (char)(c + 0xFEE0) : c)),
        5 => name.Insert(name.Length / 2, "\u200b"),
        _ => name,
    };

    /// <summary>Names that hold a part of such a name and are of nobody.</summary>
    public static readonly string[] OfNobody =
    [
        "Periode", "Aantal", "Aantal gedetineerden", "Aantal dossiers", "Aantal namen", "Nombre de détenus", "Nombre de dossiers", "Anzahl Häftlinge", "Number of inmates", "number of case files", "Détenus", "Gedetineerden",
        "Gevangenis", "Naam gevangenis", "Gevangenisnaam", "Naam van de inrichting", "Nom de l'établissement", "Nom de la prison", "Name der Anstalt", "prison_name", "Adres inrichting", "Adresse de l'établissement",
        "Dienstnaam", "file_name", "Filename", "Bestandsnaam", "Nom du fichier", "Deelname", "Deelnamegraad", "Opname", "Toename", "Inname", "Dénomination", "Nomenclature", "Nombre", "Economie", "Nominatif?",
        "Connaissance", "Reconnaissance", "Geboorteland", "Geboortejaar", "Pays de naissance", "Année de naissance", "Country of birth", "Geburtsland", "Geburtsjahr", "Birth rate", "Natalité",
        "Nationaliteit", "Nationalité", "Nationality", "International", "International region", "National share", "Internationaal", "Cadres", "Cadre légal", "Personnel", "Personeel", "Persons", "Personen",
        "Mailing", "Hotel", "Telling", "Totaal", "Teller", "Noemer", "Case notes", "Case load", "Caseload", "Casus", "Dossiers", "Filter", "Profile", "Fileformat", "Mobiele eenheid", "Équipe mobile", "Mobile team",
        "Adequaat", "Stratum", "Strategie", "Straf", "Strafmaat", "Gemeente", "Province", "Ideologie", "Categorie", "Sekse", "Leeftijdsgroep", "Age band", "Opmerking", "Remarque", "Bemerkung", "Bron", "Source",
        "Sectie", "Statut", "Status", "Détention à domicile", "Elektronisch toezicht", "Bracelet électronique", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "SOURCE_PLACE", "REFERENCE_AS_WRITTEN", "COUNTED_BY",
        "Residence status", "Titre de séjour", "Verblijfsstatuut", "Regime", "Référence légale", "N", "n=", "%", "", "1", "2026", "2026-01", "CelEx", "D-Rad:Ex", "Admission", "Mission", "Commission", "Finition", "Version",
    ];
}
