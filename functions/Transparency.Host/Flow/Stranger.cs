using System.Collections.Concurrent;
using System.Net;
using Transparency.Formats;
using Transparency.Storage;

namespace Transparency.Flow;

/// <summary>Reads the public site over the network as anybody can: the newest release and all that it names.</summary>
public sealed class Stranger(HttpClient http)
{
    const int AtOnce = 8;

    /// <returns>What was there. What answers 404 is left out; the one who verifies finds it missing.</returns>
    /// <exception cref="HttpRequestException">The site does not answer, or answers neither with a file nor with 404.</exception>
    public async Task<IReadOnlyList<PublicFile>> ReadAsync(Uri site, CancellationToken stop)
    {
        var read = new ConcurrentDictionary<string, PublicFile>(StringComparer.Ordinal);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (var next = Following.First.ToList(); next.Count > 0; next = [.. Following.Next(read).Where(asked.Add)])
        {
            asked.UnionWith(next);
            await Parallel.ForEachAsync(next, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (path, token) =>
            {
                if (await GetAsync(new Uri(site, Address(path)), token) is { } bytes) read[path] = new(path, bytes);
            });
        }
        return [.. read.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>A page is asked for by its folder, as readers do.</summary>
    static string Address(string path) => path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;

    async Task<byte[]?> GetAsync(Uri address, CancellationToken stop)
    {
        using var answer = await http.GetAsync(address, stop);
        if (answer.StatusCode == HttpStatusCode.NotFound) return null;
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(stop);
    }
}
