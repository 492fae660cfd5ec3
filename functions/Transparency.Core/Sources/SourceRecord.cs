using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Sources;

/// <summary>What a run against the texts proved. It is committed, so that a check without the texts can hold the catalogue against it.</summary>
/// <param name="Passed">No quote and no number was missing, and nothing is listed as left out that is not there.</param>
/// <param name="Proved">By dataset or register, the <see cref="Cited.Id"/> or <see cref="LeftOut.Id"/> of everything that was looked up, in order.</param>
public sealed record SourceRecord(bool Passed, ImmutableArray<TextRecord> Texts, ImmutableSortedDictionary<Code, ImmutableArray<string>> Proved);

/// <param name="Sha256">Of the text's bytes, in lower-case hexadecimal.</param>
/// <param name="Citations">How many quotes were looked up in it.</param>
/// <param name="LeftOut">How many phrases of it are listed as left out, with a reason.</param>
/// <param name="NotTranscribed">How many numbers and dates in it are neither quoted nor listed.</param>
public sealed record TextRecord(Code Source, string Sha256, int Citations, int LeftOut, int NotTranscribed);

/// <summary>A number or date of a text that is neither in a quote nor listed as left out.</summary>
/// <param name="Line">Of the text as held, counted from 1.</param>
/// <param name="Around">The words it stands in.</param>
public sealed record NotTranscribed(Code Source, int Line, string Phrase, string Around);
