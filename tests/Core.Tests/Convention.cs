using System.Xml.Linq;

namespace Transparency.Tests;

/// <summary>The arrows of the house: who may know whom, read from the project files and held against what was compiled.</summary>
public class Convention
{
    static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Transparency.Core"] = [],
        ["Transparency.Checker"] = [],
        ["Transparency.Formats"] = ["Transparency.Core"],
        ["Transparency.Audit"] = ["Transparency.Core", "Transparency.Formats"],
        ["Transparency.Partners"] = ["Transparency.Core"],
        ["Transparency.Azure"] = ["Transparency.Core"],
        ["Transparency.Local"] = ["Transparency.Core"],
        ["Transparency.Site"] = ["Transparency.Core", "Transparency.Formats"],
        ["Transparency.Host"] = ["Transparency.Core", "Transparency.Checker", "Transparency.Formats", "Transparency.Audit", "Transparency.Partners", "Transparency.Azure", "Transparency.Local", "Transparency.Site", "Microsoft.Azure.Functions.Worker"],
    };

    [Fact]
    public void Every_room_knows_only_the_rooms_it_may_know()
    {
        var rooms = Projects("functions").Concat(Projects("dashboard")).ToDictionary(Name, References);
        Assert.Equal(Arrows.Keys.Order(), rooms.Keys.Order());
        foreach (var (room, references) in rooms) Assert.Equal(Arrows[room].Order(), references.Order());
    }

    [Fact]
    public void What_was_compiled_follows_the_same_arrows()
    {
        var root = Root();
        foreach (var (room, allowed) in Arrows)
        {
            var assembly = room == "Transparency.Host" ? "transparency" : room;
            var folder = room == "Transparency.Site" ? "dashboard" : "functions";
            var file = Directory.EnumerateFiles(Path.Combine(root, folder, room, "bin"), assembly + ".dll", SearchOption.AllDirectories).First();
            using var stream = File.OpenRead(file);
            using var image = new System.Reflection.PortableExecutable.PEReader(stream);
            var metadata = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(image);
            var ours = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
                .Where(name => name.StartsWith("Transparency.", StringComparison.OrdinalIgnoreCase));
            Assert.All(ours, name => Assert.Contains(name, allowed));
        }
    }

    [Theory]
    [InlineData("Transparency.Core")]
    [InlineData("Transparency.Checker")]
    public void The_flow_and_the_checker_need_no_package(string room)
    {
        var project = Projects("functions").Single(file => Name(file) == room);
        Assert.Empty(XDocument.Load(project).Descendants("PackageReference"));
    }

    static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    static IEnumerable<string> References(string project) =>
        XDocument.Load(project).Descendants("ProjectReference").Select(r => Name(r.Attribute("Include")!.Value.Replace('\\', '/')));

    static IEnumerable<string> Projects(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.csproj", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/"));

    static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Transparency.sln"))) at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("Transparency.sln is above no folder of the tests.");
        return at;
    }
}
