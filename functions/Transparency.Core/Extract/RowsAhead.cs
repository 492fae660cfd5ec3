using System.Collections.Concurrent;
using Transparency.Validation;

namespace Transparency.Extracts;

/// <summary>
/// Decodes rows on another core while the ones before them are made sense of. At most three batches are under way, so memory stays
/// small whatever the file holds; those made sense of are filled again. What the decoder throws is thrown to whoever reads.
/// </summary>
sealed class RowsAhead(IRowsOfText theirs) : IRowsOfText
{
    const int MostRows = 256, MostChars = 1 << 20;

    readonly BlockingCollection<Batch> batches = new(1);
    readonly ConcurrentQueue<Batch> spent = new();
    readonly CancellationTokenSource stop = new();
    Task? reading;
    Batch batch = new();
    int row;

    public string File => theirs.File;

    public IReadOnlyList<string> Header => theirs.Header;

    public int Sent => theirs.Sent;

    public int Line => batch.Lines[row];

    public int Count => batch.Ends[row] - Start;

    public string this[int field] => batch.Fields[Start + field];

    /// <summary>To be asked before the first row or after the last: between them they belong to the other thread.</summary>
    public IReadOnlyList<Finding> Findings => theirs.Findings;

    public string NameOf(string column) => theirs.NameOf(column);

    int Start => row == 0 ? 0 : batch.Ends[row - 1];

    public bool Read()
    {
        reading ??= Task.Run(ReadAhead);
        if (++row < batch.Lines.Count) return true;
        row = 0;
        spent.Enqueue(batch);
        if (batches.TryTake(out batch!, Timeout.Infinite)) return true;
        batch = new();
        reading.GetAwaiter().GetResult();
        return false;
    }

    void ReadAhead()
    {
        try
        {
            while (Next() is { Lines.Count: > 0 } next) batches.Add(next, stop.Token);
        }
        finally
        {
            batches.CompleteAdding();
        }
    }

    Batch Next()
    {
        if (!spent.TryDequeue(out var next)) next = new Batch();
        next.Clear();
        for (var chars = 0; next.Lines.Count < MostRows && chars < MostChars && theirs.Read();)
        {
            for (var field = 0; field < theirs.Count; field++)
            {
                next.Fields.Add(theirs[field]);
                chars += theirs[field].Length;
            }
            next.Ends.Add(next.Fields.Count);
            next.Lines.Add(theirs.Line);
        }
        return next;
    }

    /// <summary>Ends the reading ahead; the rows themselves stay their owner's.</summary>
    public void Dispose()
    {
        stop.Cancel();
        if (reading is not null) Task.WhenAny(reading).GetAwaiter().GetResult();
        stop.Dispose();
        batches.Dispose();
    }

    sealed class Batch
    {
        public List<string> Fields { get; } = [];

        /// <summary>Where each row's fields end.</summary>
        public List<int> Ends { get; } = [];

        public List<int> Lines { get; } = [];

        public void Clear()
        {
            Fields.Clear();
            Ends.Clear();
            Lines.Clear();
        }
    }
}
