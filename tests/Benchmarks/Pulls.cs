using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Transparency.Definitions;
using Transparency.Fakes;
using Transparency.Local.Folders;
using Transparency.Partners;
using Transparency.Partners.Web;
using Transparency.Statistics;

namespace Transparency.Benchmarks;

/// <summary>
/// A pull of a hundred partners against a pull of the slowest of them alone; and the memory of a process that fetches, decodes and
/// archives the largest extract that is taken. The partners' server is in this process, the pulls are in their own.
/// </summary>
static class Pulls
{
    const int Partners = 100;
    const int SlowestMilliseconds = 3000;

    public static void Run(Table table) => RunAsync(table).GetAwaiter().GetResult();

    static async Task RunAsync(Table table)
    {
        await using var server = await PartnerServer.StartAsync();
        using var folder = new TemporaryFolder();
        var extract = Encoding.UTF8.GetBytes(Extract(MillionRows.AsPartners(Catalogue(folder["many"]))));
        MillionRows.AsPartners(Catalogue(folder["one"]));
        for (var i = 0; i < Partners; i++)
        {
            // The first is the slowest; the others take anything from nothing to nearly as long.
            var pause = SlowestMilliseconds * (Partners - i) / Partners;
            server.Answers($"{i}", async context => { await Task.Delay(pause, context.RequestAborted); await PartnerServer.WriteAsync(context, extract); });
            Write(folder["many"], i, server[$"{i}"]);
        }
        Write(folder["one"], 0, server["0"]);
        (string, string)[] rehearsal = [("TRANSPARENCY_REHEARSAL", "true"), ("TRANSPARENCY_REHEARSALCATALOGUE", Directory.CreateDirectory(folder["nobody else"]).FullName)];
        var round = 0;
        Child Pull(string catalogue) => Child.Run(rehearsal, Child.Ours, "pull", "--catalogue", folder[catalogue], "--state", folder[$"state-{round++}"]).MustEndWith(0);
        var one = Child.Median(3, () => Pull("one"));
        var many = Child.Median(3, () => Pull("many"));
        table.Add("pull of 100 partners ÷ of the slowest", many.Seconds / one.Seconds, 1.5, "×");

        var largest = server.Answers("largest", context => WriteLargestAsync(context, extract));
        var fetched = Child.Median(3, () => Child.Run(Child.Plain, "fetch", largest.ToString(), folder["archive"]).MustEndWith(0));
        table.Add("64 MB fetched, decoded, archived, memory", fetched.Megabytes, 150, "MB");
    }

    /// <summary>In a process of its own.</summary>
    public static async Task<int> FetchAsync(string address, string archive)
    {
        var partner = new Partner(Code.Of("largest"), Text.Empty, "nobody", PublishedFigures: false, Rehearsal: true, Code.Of("benchmark"),
            new PartnerPlace.Web(new Uri(address), [], Private: true), ExtractFormat.Csv.Ours,
            ColumnMapping.None with { Ignored = ["NOTE"] }, null, new PartnerAuthentication.None());
        var web = new PartnerWeb("Transparency/0.0.0 (+benchmark)", [], null, TimeProvider.System, new WebLimits());
        if (await web.FetchAsync(partner, "largest.csv", null, default) is not Fetched.Came came) return 1;
        using (came)
        {
            var (count, letters) = (0, 0L);
            using (var rows = PartnerRows.Open(partner, "largest.csv", came.Open()))
                for (; rows.Read(); count++)
                    for (var i = 0; i < rows.Count; i++) letters += rows[i].Length;
            await using var bytes = came.Open();
            await new FolderArchive(archive).PutAsync(bytes, default);
            return count > 500_000 && letters > count && bytes.Length > 63 << 20 ? 0 : 1;
        }
    }

    static async Task WriteLargestAsync(HttpContext context, byte[] extract)
    {
        var headerEnds = Array.IndexOf(extract, (byte)'\n') + 1;
        var rows = extract.AsMemory(headerEnds);
        await context.Response.Body.WriteAsync(extract.AsMemory(0, headerEnds), context.RequestAborted);
        for (var sent = headerEnds; sent + rows.Length <= 64 << 20; sent += rows.Length) await context.Response.Body.WriteAsync(rows, context.RequestAborted);
    }

    static string Catalogue(string folder)
    {
        Folders.Copy(Path.Combine(AppContext.BaseDirectory, "catalogue"), folder);
        File.Delete(Path.Combine(folder, "partners", "published-figures.json"));
        return folder;
    }

    static string Extract(DatasetStructure structure)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\r\n" };
        MillionRows.Write(writer, structure, 500);
        return writer.ToString();
    }

    static void Write(string catalogue, int i, Uri address)
    {
        var name = new JsonObject(Texts.Languages.Select(language => KeyValuePair.Create(language.Language, (JsonNode?)"x")));
        File.WriteAllText(Path.Combine(catalogue, "partners", $"partner-{i}.json"), new JsonObject
        {
            ["id"] = $"partner-{i}", ["name"] = name, ["contact"] = "nobody", ["publishedFigures"] = false, ["rehearsal"] = true, ["dataset"] = "benchmark",
            ["where"] = new JsonObject { ["address"] = address.ToString(), ["private"] = true },
        }.ToJsonString());
    }
}
