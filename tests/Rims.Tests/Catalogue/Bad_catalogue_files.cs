using System.Text;
using Transparency.Formats;

namespace Transparency.Tests.CatalogueFiles;

public class Bad_catalogue_files
{
    const string Inmates = "datasets/celex-inmates.json", Categories = "codelists/CL_CELEX_CATEGORY.json", Relation = "relations/women-returnees-could-have-left.json",
        Posts = "indicators/federal-2015-i-counsellor-posts.json", List = "indicators/federal-2015-i-people-on-list.json";

    [Theory]
    // A file as such
    [InlineData("publisher.json", @"^\{", "", "C001")]
    [InlineData("calendar.json", "\"entries\"", "\"entries\": [], \"entries\"", "C001")]
    // Against its schema
    [InlineData(Inmates, "\"topic\"", "\"topics\"", "C101 datasets/celex-inmates.json line 1, 'topic': is missing.")]
    [InlineData(Inmates, "\"topic\"", "\"topics\"", "'topics': is not known here.")]
    [InlineData(Inmates, "\"kind\": \"count\"", "\"kind\": \"Count\"", "'measures[0].kind': is not one of the words allowed. Use one of count capacity rate ratio quantity.")]
    [InlineData(Inmates, "\"fr\": \"Groupe compté\",", "", "'dimensions[1].name.fr': is missing.")]
    [InlineData(Inmates, "\"fr\": \"Groupe compté\"", "\"fr\": \"\"", "'dimensions[1].name.fr': is empty.")]
    [InlineData("gaps/legal-status.json", "\"QUESTION_FR\"", "\"QUESTION_IT\"", "'QUESTION_FR': is missing.")]
    [InlineData("gaps/legal-status.json", "\"SUBJECT\": \\{", "\"SUBJECT\": {\"es\": \"x\",", "'SUBJECT.es': is not known here.")]
    [InlineData("sources/flemish-action-plan-2020-2024.json", "\"LANGUAGE\": \"en\"", "\"LANGUAGE\": 3", "'LANGUAGE': is of the wrong kind")]
    // What a schema cannot say
    [InlineData(Inmates, "\"id\": \"celex-inmates\"", "\"id\": \"inmates\"", "C201")]
    [InlineData(Inmates, "\"id\": \"celex-inmates\"", "\"id\": \"status\"", "C215 datasets/celex-inmates.json, 'id': is 'status', whose address below /data/ holds something else.")]
    [InlineData(Inmates, "\"Groupe compté\"", "\"=Groupe\"", "C202 datasets/celex-inmates.json, 'dimensions[1].name.fr': begins with '='")]
    [InlineData(Inmates, "\"Groupe compté\"", "\"Groupe\\ncompté\"", "C202")]
    [InlineData("rules/V303.json", @"\{base\}", "{basis}", "C203")]
    [InlineData(Inmates, "\"id\": \"SEX\"", "\"id\": \"GROUP\"", "C204")]
    [InlineData(Categories, "\"code\": \"B\"", "\"code\": \"A\"", "'items': has 'A' 2 times.")]
    [InlineData(Inmates, "\"codeList\": \"CL_SEX\"", "\"codeList\": \"CL_SEXE\"", "'dimensions[3].codeList': 'CL_SEXE' is not in codelists/.")]
    [InlineData(Categories, "\"parent\": \"_T\"", "\"parent\": \"T\"", "'T' is not in this code list.")]
    [InlineData(Inmates, "\"rateOf\": \"COUNT\"", "\"rateOf\": \"COUNTS\"", "'COUNTS' is not in the measures.")]
    [InlineData(Inmates, "\"event\": \"celex-category-d-revised\"", "\"event\": \"d-revised\"", "'d-revised' is not in the register of events.")]
    [InlineData(Inmates, "\"CATEGORY\": \\[\\s+\"A\"", "\"CATEGORY\": [ \"F\"", "'F' is not in the code list of the dimension.")]
    [InlineData(Inmates, "\"CATEGORY\": \\[", "\"CATEGORIES\": [", "'CATEGORIES' is not in the dimensions.")]
    [InlineData(Categories, "\"code\": \"_T\"", "\"code\": \"_T\", \"parent\": \"A\"", "C206")]
    [InlineData(Inmates, "\"en\": \"Number of inmates on the CelEx list[^\"]*\"", "\"en\": \"Counts.\"", "C207")]
    [InlineData(Inmates, "\"since\": \"2019-04-01\"", "\"since\": \"2019-02-30\"", "C208")]
    [InlineData(Inmates, "\"since\": \"2019-04-01\"", "\"since\": \"2020-04-01\"", "C208")]
    [InlineData("events/caprev-2016.json", "\"DATE\": \"2016\"", "\"DATE\": \"2016-13\"", "C208 events/caprev-2016.json, 'DATE': is no period.")]
    [InlineData("events/caprev-2016.json", "\"SOURCE\": \"renard[^\"]*\"", "\"SOURCE\": \"renard\"", "'renard' is not in the register of sources.")]
    [InlineData("registers/gaps.json", "\"id\": \"ID\"", "\"id\": \"KEY\"", "C209")]
    [InlineData("calendar.json", @"05-24T10:00:00\+02:00", "05-24T10:00:00+01:00", "C210 calendar.json, 'entries[2].at': has not the offset of Brussels on that day.")]
    [InlineData("calendar.json", "2027-02-22", "2027-02-30", "C210")]
    [InlineData("calendar.json", "2027-02-22", "2026-01-22", "C210")]
    // What relations, remarks and corrections speak of
    [InlineData(Relation, "\"rule\": \"V403\"", "\"rule\": \"V302\"", "C211 relations/women-returnees-could-have-left.json, 'rule': 'V302' is no rule across datasets.")]
    [InlineData(Relation, "\"role\": \"still\"", "\"role\": \"inside\"", "'sides': are not those of V403. Give each of after ever still once.")]
    [InlineData(Relation, "\"measure\": \"ASSESSED\"", "\"measure\": \"SEEN\"", "'SEEN' is not in the measures of 'disengagement-assessments'.")]
    [InlineData(Relation, "\"dataset\": \"returnees\"", "\"dataset\": \"returned\"", "'returned' is not in datasets/.")]
    [InlineData(Relation, "\"EVER_INCARCERATED\"", "\"EVER\"", "'EVER' is not in 'CL_RETURNEE_SITUATION'.")]
    [InlineData("relations/plan-r-dated-twice.json", "\"plan-r-2006\"", "\"plan-r\"", "'plan-r' is not in the register of events.")]
    [InlineData("relations/plan-r-dated-twice.json", "\"rule\": \"V407\"", "\"rule\": \"V404\"", "'sides[0]': names no figures.")]
    [InlineData("remarks/scenario-and-its-base.json", "\"DATASET\": \"celex-inmates\"", "\"DATASET\": \"celex\"", "'DATASET': 'celex' is not in datasets/ or registers/.")]
    [InlineData("remarks/scenario-and-its-base.json", "CELEX_RETURN\\.", "", "is no series of 'celex-inmates'.")]
    [InlineData("remarks/scenario-and-its-base.json", "CELEX_RETURN\\.", "CELEX_RETURNS.", "'CELEX_RETURNS' is not in 'CL_CELEX_GROUP'.")]
    [InlineData("remarks/scenario-and-its-base.json", " 2020-05\"", " 2020-15\"", "C208")]
    // What indicators speak of
    [InlineData(Posts, "\"PLAN\": \"federal-2015\"", "\"PLAN\": \"federal\"", "C205 indicators/federal-2015-i-counsellor-posts.json, 'PLAN': 'federal' is no plan in action-plans/.")]
    [InlineData(Posts, "\"PLAN\": \"federal-2015\"", "\"PLAN\": \"federal-2015-p8\"", "'federal-2015-p8' is no plan")]
    [InlineData(Posts, "\"PLAN\": \"federal-2015\"", "\"PLAN\": \"plan-r\"", "C214 indicators/federal-2015-i-counsellor-posts.json, 'PLAN': 'plan-r' has no START.")]
    [InlineData(Posts, "\"OF\": \"federal-2015-p8\"", "\"OF\": \"flemish-2020-2024-o6\"", "'OF': 'flemish-2020-2024-o6' is not in the plan 'federal-2015'.")]
    [InlineData(Posts, "\"LEVEL\": \"input\"", "\"LEVEL\": \"impact\"", "'impact' is not in the levels: input output outcome context.")]
    [InlineData(Posts, "\"DIRECTION\": \"up\"", "\"DIRECTION\": \"upwards\"", "'upwards' is not in the directions: none up down.")]
    [InlineData(Posts, "\"DIRECTION\": \"up\"", "\"DIRECTION\": \"none\"", "'DIRECTION': is none beside a target.")]
    [InlineData(Posts, "\"TARGET_DATE\": \"2015-12\",", "", "'TARGET_DATE': is missing.")]
    [InlineData(Posts, "\"TARGET\": 27,", "", "'TARGET': is missing.")]
    [InlineData(Posts, "\"TARGET\": 27,", "\"TARGET\": \"27\",", "C101")]
    [InlineData(Posts, ",\\s+\"QUOTE\": \"[^\"]*\"", "", "'QUOTE': is missing.")]
    [InlineData(Posts, "\"LEVEL\"", "\"CLASS\": \"reached\", \"LEVEL\"", "C214 indicators/federal-2015-i-counsellor-posts.json, 'CLASS': is filled at release.")]
    [InlineData(Posts, "\"LEVEL\"", "\"BASELINE\": \"18\", \"LEVEL\"", "'BASELINE': is filled at release.")]
    [InlineData(List, "\"DATASET\": \"celex-inmates\"", "\"DATASET\": \"celex\"", "'DATASET': 'celex' is not in datasets/.")]
    [InlineData(List, "\"DATASET\": \"celex-inmates\",", "", "'DATASET': is missing.")]
    [InlineData(List, "\"MEASURE\": \"COUNT\"", "\"MEASURE\": \"COUNTS\"", "'COUNTS' is not in the measures of 'celex-inmates'.")]
    [InlineData(List, "GROUP=CELEX", "GROUPS=CELEX", "'GROUPS' is not in the dimensions of 'celex-inmates'.")]
    [InlineData(List, "GROUP=CELEX", "GROUP=CELEXX", "'CELEXX' is not in 'CL_CELEX_GROUP'.")]
    [InlineData(List, "GROUP=CELEX", "GROUP CELEX", "'GROUP CELEX' is no dimension with its code.")]
    public void Are_found_with_place_and_remedy(string file, string pattern, string with, string finding) =>
        Assert.Contains(CatalogueFolder.Spoiled(file, pattern, with), found => found.Contains(finding, StringComparison.Ordinal));

    [Theory]
    [InlineData("", "")]
    [InlineData("\"STATUS\": \"accepted\"", "\"STATUS\": \"agreed\"", "'agreed' is not in the statuses")]
    [InlineData("\"REPORTED_BY\": \"reader\"", "\"REPORTED_BY\": \"Jan\"", "'Jan' is not in the reporters")]
    [InlineData("\"ANSWERED\": \"2026-11-21\",", "", "'ANSWERED': is missing for a report that was decided.")]
    [InlineData("\"EXPECTS\": \"165\",", "", "'EXPECTS': is missing for a correction of a figure.")]
    [InlineData("\"EXPECTS\": \"165\"", "\"EXPECTS\": \"many\"", "'EXPECTS': is no figure.")]
    [InlineData("\"EXPECTS\": \"165\"", "\"EXPECTS\": \"156\"", "'GIVES': is the value that is expected there already.")]
    [InlineData("\\.COUNT", ".COUNTS", "'COUNTS' is not in the measures of 'celex-inmates'.")]
    [InlineData("\"DATASET\": \"celex-inmates\"", "\"DATASET\": \"celex\"", "'celex' is not in datasets/ or registers/.")]
    public void A_correction_that_cannot_be_applied_is_found(string pattern, string with, string finding = "")
    {
        const string Good = """
            {"ID":"digits","RECEIVED":"2026-11-20","REPORTED_BY": "reader","SUBJECT":{"nl":"a","fr":"a","de":"a","en":"a"},
            "DATASET": "celex-inmates","SERIES":"M.DGEPI.CELEX._T._T._T._T.renard-extremist-offender-management-belgium-2020.COUNT","PERIOD":"2020-05",
            "EXPECTS": "165","GIVES":"156","STATUS": "accepted","ANSWERED": "2026-11-21","OUTCOME":{"nl":"a","fr":"a","de":"a","en":"a"}}
            """;
        var files = CatalogueFolder.Files();
        files["corrections/digits.json"] = Encoding.UTF8.GetBytes(pattern.Length == 0 ? Good : new System.Text.RegularExpressions.Regex(pattern).Replace(Good, with, 1));
        var found = CatalogueFolder.Found(files);
        if (finding.Length == 0) Assert.Empty(found);
        else Assert.Contains(found, text => text.Contains(finding, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("glosary/celex.json", "C002")]
    [InlineData("sources/note.txt", "C002")]
    [InlineData("about.json", "C002")]
    public void A_file_that_no_catalogue_has_is_not_passed_over(string path, string rule)
    {
        var files = CatalogueFolder.Files();
        files.Add(path, "{}"u8.ToArray());
        Assert.StartsWith(rule, Assert.Single(CatalogueFolder.Found(files)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalogue_without_publisher_and_calendar_says_so() =>
        Assert.Equal(["C003", "C003"], CatalogueFolder.Found([]).Select(found => found[..4]));

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        var files = CatalogueFolder.Files();
        foreach (var path in files.Keys.Where(path => path.EndsWith(".json", StringComparison.Ordinal) && path.Contains('/')).ToList())
            files[path] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[path].Span).Replace("\"nl\"", "\"NL\"", StringComparison.Ordinal));
        var found = CatalogueFolder.Found(files);
        Assert.All(files.Keys.Where(path => path.StartsWith("datasets/", StringComparison.Ordinal) || path.StartsWith("rules/", StringComparison.Ordinal)),
            path => Assert.Contains(found, finding => finding.Contains(path, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"id\":{}}")]
    [InlineData("\uFEFF{}")]
    [InlineData("{\"id\":\"\uD800\"}")]
    public void No_bytes_make_an_exception(string junk)
    {
        var good = CatalogueFolder.Files();
        var oneOfEachKind = good.Keys.Where(path => path.Contains('/') && !path.StartsWith("extracts/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).GroupBy(path => path.Split('/')[0], (_, paths) => paths.First());
        foreach (var path in oneOfEachKind.Concat(["publisher.json", "calendar.json"]))
            Assert.NotEmpty(CatalogueFolder.Found(new(good) { [path] = Encoding.UTF8.GetBytes(junk) }));
        Assert.NotEmpty(CatalogueFolder.Found(good.Keys.ToDictionary(path => path, _ => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(junk))));
    }
}
