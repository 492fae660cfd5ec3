using System.Security.Cryptography;
using Transparency.Definitions;
using Transparency.Partners.Web;
using Transparency.Partners.Web.Bodies;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Partners;

/// <summary>A partner's files in the inbox: <c>{prefix}{dataset}.csv</c>, or as the partner's format ends.</summary>
public static class InboxSource
{
    /// <returns>What lies there, in order of name; what is named for no dataset is left alone.</returns>
    public static async Task<IReadOnlyList<(Delivery Delivery, InboxFile File)>> ListAsync(IInbox inbox, Partner partner, IEnumerable<Code> datasets, CancellationToken stop)
    {
        var prefix = ((PartnerPlace.Inbox)partner.Where).Prefix;
        var known = partner.Dataset is { } only ? [only] : datasets.ToHashSet();
        List<(Delivery, InboxFile)> found = [];
        foreach (var file in await inbox.ListAsync(prefix, stop))
        {
            var name = file.Name[prefix.Length..];
            if (name.EndsWith(partner.Format.Ending, StringComparison.Ordinal) && Code.TryParse(name[..^partner.Format.Ending.Length], out var dataset) && known.Contains(dataset))
                found.Add((new(partner.Id, dataset, name, ""), file));
        }
        return found;
    }

    /// <summary>Takes a copy, so that what is checked and what is kept are the same bytes.</summary>
    /// <param name="memory">What is remembered of the extract that stands; null if none does.</param>
    public static async Task<Fetched> FetchAsync(IInbox inbox, string file, InboxFile lying, PullMemory? memory, WebLimits limits, CancellationToken stop)
    {
        if (memory is not null && memory.ETag == lying.Tag) return new Fetched.NotModified();
        if (await inbox.OpenAsync(lying.Name, stop) is not { } bytes) return new Fetched.Unreachable(WebFindings.NoAnswer(file));
        var copy = new TemporaryFile();
        try
        {
            Finding? refused;
            await using (bytes)
            await using (var to = copy.Create())
                refused = await new Unpacking(file, limits).CopyAsync(bytes, stream => stream, to, stop);
            if (refused is not null)
            {
                copy.Dispose();
                return new Fetched.Refused(refused);
            }
            await using var read = copy.Open();
            return new Fetched.Came(copy, Convert.ToHexStringLower(await SHA256.HashDataAsync(read, stop)), lying.Tag, "", []);
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }
}
