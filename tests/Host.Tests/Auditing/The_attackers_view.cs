using System.Text;
using System.Text.Json;
using Transparency.Fakes;
using Transparency.Formats;
using Transparency.Statistics;

namespace Transparency.Tests;

public sealed class The_attackers_view : IDisposable
{
    readonly Machine machine = Machine.Small();

    public void Dispose() => machine.Dispose();

    [Fact]
    public async Task What_can_be_recovered_is_said_and_found_wanting()
    {
        var said = await machine.RunAsync("audit", Site("_T 20", "A 12", "B Q", "C 5"));
        Assert.Equal(1, said.Code);
        Assert.Contains("people 1.0.0, M.B._T._Z.count 2026-01: it is 3; 'M._T._T._Z.count 2026-01' and the rest of its parts are shown.", said.Out, StringComparison.Ordinal);
        Assert.Contains("people: 1 withheld cells attacked, 1 cells give something away; 0 of 0 possible insiders asked, none would learn anything.", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_can_be_recovered_all_is_fine()
    {
        var said = await machine.RunAsync("audit", Site("_T 40", "A Q", "B Q", "C 10"));
        Assert.Equal((0, "people: 2 withheld cells attacked, nothing recovered; 2 of 2 possible insiders asked, none would learn anything."), (said.Code, said.Out.Trim()));
    }

    [Fact]
    public async Task Programs_are_told_the_same()
    {
        using var json = JsonDocument.Parse((await machine.RunAsync("audit", "--json", Site("_T 20", "A 12", "B Q", "C 5"))).Out);
        var found = json.RootElement.GetProperty("datasets")[0].GetProperty("found")[0];
        Assert.True(json.RootElement.GetProperty("broken").GetBoolean());
        Assert.Equal(("addedUp", 3, 3), (found.GetProperty("way").GetString(), found.GetProperty("least").GetInt32(), found.GetProperty("most").GetInt32()));
    }

    [Fact]
    public async Task A_folder_that_holds_no_site_is_not_called_safe()
    {
        var said = await machine.RunAsync("audit", machine["nowhere"]);
        Assert.Equal(2, said.Code);
        Assert.Contains("no published site", said.Error, StringComparison.Ordinal);
    }

    string Site(params string[] cells)
    {
        var structure = Structures.People with
        {
            Disclosure = Disclosure.Protected,
            Protection = new(ProtectionMethod.Suppress, 5, Zeros.Published, [new([Code.Of("CATEGORY")], [Frequency.Monthly])], [], []),
        };
        var folder = Directory.CreateDirectory(Path.Combine(machine["public"], "data", "people", "v1.0.0")).FullName;
        using (var file = File.Create(Path.Combine(folder, FileNames.Codebook)))
        using (var codebook = new Utf8JsonWriter(file))
        {
            codebook.WriteStartObject();
            codebook.WriteString("kind", "observations");
            codebook.WritePropertyName("structure");
            StructureJson.Write(codebook, structure);
            codebook.WriteEndObject();
        }
        var csv = new StringBuilder(string.Join(',', ObservationColumns.Of(structure)) + "\r\n");
        foreach (var cell in cells.Select(cell => cell.Split(' ')))
            csv.Append($"people,1.0.0,2026-01,2026-01-01,2026-01-31,M,{cell[0]},_T,_Z,count,{(cell[1] == "Q" ? "" : cell[1])},,,,PS,,{(cell[1] == "Q" ? "Q,C" : "A,F")},,,2026-02-01,,\r\n");
        File.WriteAllText(Path.Combine(folder, "people.csv"), csv.ToString());
        return machine["public"];
    }
}
