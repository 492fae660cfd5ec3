using System.Buffers;
using System.Text;
using System.Text.Json;
using Transparency.Formats;

namespace Transparency.Tests.CatalogueFiles;

public class Structures_as_json
{
    [Fact]
    public void What_is_written_of_a_dataset_is_read_back_whole() =>
        Assert.All(The_catalogue.Read().Datasets, dataset =>
        {
            var written = Write(json => StructureJson.Write(json, dataset));
            var read = StructureJson.ReadDataset(JsonElement.Parse(written));
            Assert.Equal(written, Write(json => StructureJson.Write(json, read)));
            Assert.Equal(dataset.Dimensions, read.Dimensions);
            Assert.Equal(dataset.Measures, read.Measures);
            Assert.Equal(dataset.Notes, read.Notes);
            Assert.Equal(dataset.Breaks.Length, read.Breaks.Length);
        });

    [Fact]
    public void What_is_written_of_a_register_is_read_back_equal() =>
        Assert.All(The_catalogue.Read().Registers, register =>
            Assert.Equal(register.Structure, StructureJson.ReadRegister(JsonElement.Parse(Write(json => StructureJson.Write(json, register.Structure))))));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"a b\"}")]
    public void A_damaged_codebook_is_told_from_a_structure(string json)
    {
        Assert.Throws<FormatException>(() => StructureJson.ReadDataset(JsonElement.Parse(json)));
        Assert.Throws<FormatException>(() => StructureJson.ReadRegister(JsonElement.Parse(json)));
    }

    static string Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, TextJson.Options)) write(json);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
