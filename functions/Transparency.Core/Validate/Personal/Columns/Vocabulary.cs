namespace Transparency.Validation.Personal;

/// <summary>
/// What columns about people are called in Dutch, French, German and English, with the abbreviations of registers; small letters, no
/// accents. A stem begins a word. Short forms are matched whole only: deelname, connaissance and cadres are words, too.
/// </summary>
static class Vocabulary
{
    // Names. Some are only ever of persons; naam, nom and name also stand beside what has a name and is nobody.
    public static readonly string[] PersonNames = List("""
        voornaam voornamen familienaam achternaam roepnaam meisjesnaam bijnaam persoonsnaam naamlijst
        prenom surnom patronyme nomfamille nomdefamille nomdujeunefille nomjeunefille nomusuel nomcomplet
        vorname nachname familienname geburtsname spitzname personenname
        surname forename lastname firstname givenname fullname middlename maidenname nickname familyname
        """);

    public static readonly HashSet<string> ShortNames = Set("vnaam anaam fnaam voorn achtern famnaam fname lname vname nname initialen initiales initials alias aliassen codenaam codename");
    public static readonly HashSet<string> AnyName = Set("naam nom name namen noms names");

    /// <summary>Somebody, as the name of a whole column.</summary>
    public static readonly HashSet<string> Somebody = Set("gedetineerde detenu detenue inmate prisoner detainee betrokkene haftling gefangener gefangene insasse justitiabele justiciable veroordeelde");

    /// <summary>One of them, beside a number.</summary>
    public static readonly HashSet<string> One = Set("gedetineerde gedetineerden detenu detenue inmate prisoner detainee betrokkene haftling haftlings insasse person persoon persoons personne personen client klant patient dader verdachte user");

    public static readonly string[] People = List("""
        gedetineerd detenu inmate prisoner detainee betrokkene haftling gefangene insasse justiti justici person persoon
        client klant dader verdacht veroordeeld slachtoffer auteur suspect condamn victim patient user gebruiker utilisat moeder vader mere pere mother father
        """);

    /// <summary>What has a name or an address and is nobody.</summary>
    public static readonly string[] Things = List("""
        gevangenis inricht instell afdel dienst organi partner dataset bestand file datei fichier categor kategor list lijst prison penitent etabliss establish
        section sectie sektion service institut unit einheit anstalt abteil measure maat variab indicat indikat kolom colonne column spalte land pays country
        commune gemeente gemeinde municip stad ville stadt city provinc region regio gerecht gericht rechtbank tribunal court program projec projet projekt sheet blad
        tabel table tableau groep group gruppe ideolog statu type soort veld field champ feld report rapport source bron quelle domein domain ressort arrond parket web url ip host
        """);

    // Birth.
    public static readonly string[] Birth = List("geboort geboren gebdat gebdag gebdtm naissance datenais datnais dtnais birth geburt verjaardag bday");
    public static readonly string[] BirthDates = List("geboortedat geboortedag datenaiss datedenaiss datnaiss datumgeboorte dateofbirth birthdate birthday geburtsdat geburtstag gebdat");
    public static readonly HashSet<string> ShortBirth = Set("dob ddn dnais gebd gebdd born nele neele");
    public static readonly string[] LongBirth = List("geboortedatum geboortedag geboorteplaats geburtsdatum geburtstag birthdate birthday verjaardag");
    public static readonly HashSet<string> Geb = Set("geb");
    public static readonly HashSet<string> Dates = Set("dat datum d dd dt dtm date dag tag jour op am");
    public static readonly HashSet<string> Ne = Set("ne nee nes");
    public static readonly HashSet<string> Le = Set("le l");

    /// <summary>A year, a country or a rate of birth is of many.</summary>
    public static readonly string[] OfMany = List("land pays country jaar annee year jahr cohort decenni decade rate taux cijfer ziffer births naissances geboorten geburten");

    // Numbers that the State gives.
    public static readonly string[] National = List("""
        rijksreg registrenat nationalregis nationaalregis nationaalnum nationalnum numeronational nummernational numnational identifiantnational
        identiteitskaart identiteitsnum carteidentite cartedidentite identitycard personalausweis ausweisnum ausweisnr paspoort passport passeport reisepass
        socialsecuritynum securitesocialenum numerodesecurite numerosecurite numsecu sozialversicherungsnum socialezekerheidsnum bisnum bisnr numerobis bisregister registrebis
        burgerservice sofinum persoonsnum personnum vreemdelingennum
        """);

    public static readonly HashSet<string> ShortNational = Set("""
        rrn rrnr rrno rrnum rrnummer rrnumero rrnumber numerorr nrr niss insz inss enss ssin ssn bsn nir natnr natnum natno natreg rijksnr rijksnummer nissinsz
        nationalid nationalno nationalnr nationaalnr nrnational nonational idcard idkaart eid socialsecurityno
        """);

    public static readonly string[] LongNational = List("rijksregister rijksregisternummer nationaalnummer nationalnummer passport passeport paspoort");
    public static readonly HashSet<string> Nat = Set("national nationaal nationale nat");
    public static readonly HashSet<string> NatNumber = Set("nr no num numero number nummer id register registre");

    // Files.
    public static readonly string[] File = List("""
        sidis dossiernum dossiernr aktenzeichen aktennum geschaftszeichen zaaknum zaaknr notitienum notitienr parketnum parketnr stamnum stamnr matricule ecrou
        opsluitingsnum detentienum gedetineerdennum gedetineerdenum haftlingsnum haftnum gefangenennum gefangenenbuch griffienum rolnummer vonnisnum
        numerodedossier numerodudossier numerodossier numdossier nrdossier
        """);

    public static readonly HashSet<string> ShortFile = Set("""
        dossierno dossierid iddossier nodossier casenumber caseno casenr caseid filenumber fileno filenr inmateid inmateno inmatenumber prisonerid prisonerno prisonernumber
        detaineeid clientid clientno clientnr klantnr klantnummer personid persoonid persoonsid patientid patientno gedetineerdeid
        """);

    public static readonly string[] LongFile = List("dossiernummer zaaknummer aktenzeichen matricule");
    public static readonly HashSet<string> Files = Set("dossier case file zaak akte affaire notice notitie parket parquet griffie greffe rol");

    // Where somebody lives, writes and answers.
    public static readonly string[] Address = List("adres address addres anschrift woonplaats wohnort wohnsitz straatnaam huisnum huisnr hausnum hausnr housenum postcode postalcode postleitzahl zipcode woonadres thuisadres verblijfsadres");
    public static readonly HashSet<string> ShortAddress = Set("straat rue strasse street zip plz postnr postnummer adr codepostal");
    public static readonly HashSet<string> WholeAddress = Set("domicile domicilie wohnsitz domicilieadres adressedomicile");
    public static readonly string[] LongAddress = List("adresse address anschrift woonplaats postcode codepostal");
    public static readonly string[] Mail = List("email mailad mailto courriel epost");
    public static readonly HashSet<string> ShortMail = Set("mail mails");
    public static readonly string[] Phone = List("telefo telepho");
    public static readonly HashSet<string> ShortPhone = Set("""
        tel telnr telno telnum telnummer gsm gsmnr gsmno gsmnummer phone phonenr phoneno phonenumber handy handynummer fax faxnr faxnummer cellphone homephone mobilephone
        mobielnummer mobilenumber mobilnummer
        """);

    public static readonly HashSet<string> Mobile = Set("mobiel mobile mobil portable cell cellulaire");

    public static readonly HashSet<string> Number = Set("nr no nrs num numero number nummer id ref referentie reference referenz kenmerk zeichen identifier identifiant");
    public static readonly HashSet<string> N = Set("n");

    /// <summary>A column that begins so counts many.</summary>
    public static readonly HashSet<string> Counts = Set("aantal nombre anzahl count counts totaal total nb nbr nbre");

    static readonly HashSet<string> Joints = Set("de du des d la le les l van der den het een of the und et en and a in op am");

    static readonly HashSet<string> Known =
    [
        .. PersonNames, .. ShortNames, .. AnyName, .. Somebody, .. One, .. Birth, .. BirthDates, .. ShortBirth, .. LongBirth, .. Geb, .. Dates, .. Ne, .. National, .. ShortNational, .. LongNational,
        .. Nat, .. NatNumber, .. File, .. ShortFile, .. LongFile, .. Files, .. Address, .. ShortAddress, .. WholeAddress, .. LongAddress, .. Mail, .. ShortMail, .. Phone, .. ShortPhone,
        .. Mobile, .. Number, .. N, .. Joints, .. Set("telefoon telefoonnummer telefon telefonnummer telephone emailadres emailadresse rijksregisternummer"),
    ];

    /// <summary>Whether a finding may repeat the name: it is made of such words alone, so nobody's own name can be in it.</summary>
    public static bool IsMadeOf(Words name) => name.All.Length > 0 && (Known.Contains(name.Joined) || name.All.All(Known.Contains));

    static string[] List(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    static HashSet<string> Set(string words) => [.. List(words)];
}
