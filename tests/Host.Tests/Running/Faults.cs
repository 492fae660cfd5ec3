using Transparency.Extracts;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Tests.Running;

/// <summary>The run dies at its n-th step outside, before the step is done or just after it.</summary>
sealed class Death(int at, bool after)
{
    int steps;

    public bool Came => steps >= at;

    public async Task<T> Step<T>(Func<Task<T>> step)
    {
        var fatal = ++steps == at;
        if (fatal && !after) throw new DiedException();
        var done = await step();
        if (fatal) throw new DiedException();
        return done;
    }

    public Task Step(Func<Task> step) => Step(async () =>
    {
        await step();
        return true;
    });
}

sealed class DiedException : Exception;

sealed class MortalTable(IObservationTable table, Death death) : IObservationTable
{
    public Task<IReadOnlyList<Vintage>> VintagesAsync(Code dataset, CancellationToken stop) => death.Step(() => table.VintagesAsync(dataset, stop));

    public Task AppendAsync(Vintage vintage, AcceptedExtract extract, CancellationToken stop) => death.Step(() => table.AppendAsync(vintage, extract, stop));

    public Task<IReadOnlyList<StoredObservation>> ReadAsync(Code dataset, CancellationToken stop) => death.Step(() => table.ReadAsync(dataset, stop));
}

sealed class MortalArchive(IExtractArchive archive, Death death) : IExtractArchive
{
    public Task<string> PutAsync(Stream bytes, CancellationToken stop) => death.Step(() => archive.PutAsync(bytes, stop));

    public Task<Stream?> OpenAsync(string hash, CancellationToken stop) => death.Step(() => archive.OpenAsync(hash, stop));
}

sealed class MortalShelf(IReleaseShelf shelf, Death death) : IReleaseShelf
{
    public Task<IReadOnlyList<ReleaseId>> ReleasesAsync(CancellationToken stop) => death.Step(() => shelf.ReleasesAsync(stop));

    public Task<IReadOnlyList<PublicFile>> OpenAsync(ReleaseId release, CancellationToken stop) => death.Step(() => shelf.OpenAsync(release, stop));

    public Task PutAsync(ReleaseId release, IReadOnlyCollection<PublicFile> files, CancellationToken stop) => death.Step(() => shelf.PutAsync(release, files, stop));
}

sealed class MortalPrepared(IPreparedReleases prepared, Death death) : IPreparedReleases
{
    public Task<string?> MadeOfAsync(ReleaseId release, CancellationToken stop) => death.Step(() => prepared.MadeOfAsync(release, stop));

    public Task PutAsync(ReleaseId release, string madeOf, Stream pack, CancellationToken stop) => death.Step(() => prepared.PutAsync(release, madeOf, pack, stop));

    public Task<Stream?> OpenAsync(ReleaseId release, CancellationToken stop) => death.Step(() => prepared.OpenAsync(release, stop));

    public Task RemoveAsync(ReleaseId release, CancellationToken stop) => death.Step(() => prepared.RemoveAsync(release, stop));
}

sealed class MortalSite(IPublicSite site, Death death) : IPublicSite
{
    public string Name => site.Name;

    public Task<string?> WhyNotAsync(CancellationToken stop) => death.Step(() => site.WhyNotAsync(stop));

    public Task<IReadOnlyList<PublicFile>> ReadAsync(CancellationToken stop) => death.Step(() => site.ReadAsync(stop));

    public Task<PublicFile?> OpenAsync(string path, CancellationToken stop) => death.Step(() => site.OpenAsync(path, stop));

    public Task ReplaceAsync(IReadOnlyCollection<PublicFile> files, CancellationToken stop) => death.Step(() => site.ReplaceAsync(files, stop));

    public Task PutAsync(IReadOnlyCollection<PublicFile> files, CancellationToken stop) => death.Step(() => site.PutAsync(files, stop));
}
