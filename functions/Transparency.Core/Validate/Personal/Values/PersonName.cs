using System.Collections.Frozen;

namespace Transparency.Validation.Personal;

/// <summary>A text that is a name and nothing else: two to five words that begin with a capital, one of them a given name that is common here.</summary>
static class PersonName
{
    const string Given = """
        jan piet pieter peter paul pol luc lucas luka marc mark maarten martin martine marie maria marianne anna anne annelies an els eva emma elise elisa elisabeth
        jean jacques pierre philippe filip michel michael mohamed mohammed mohammad muhammad mehdi karim hassan hussein ali ahmed ahmad abdel abdul abdelkader abdullah ibrahim ismail
        youssef yusuf yassine omar osman bilal hamza said rachid rashid mustafa mustapha khalid khaled samir soufiane zakaria anas ayoub amine fatima fatiha aicha aisha khadija
        samira nadia leila layla malika naima hafida zineb yasmina sarah sara laura julie julien juliette nathalie natalie nicolas nicole noah nora olivia olivier
        patrick patricia robert roger ronny rudi sandra sofie sophie stefan steven sven thomas tom tim tine tommy veerle veronique vincent walter werner willem william wim wouter
        david daniel dirk didier dominique david denis eric erik etienne francois francoise frank frederic geert georges gerard gilles guido guy guillaume hans henri herman hilde
        ingrid isabelle ivan jef jeroen joel johan johanna john joris jos jose joseph julia jurgen karel karen karin kathleen katrien katleen kevin koen kristof kurt lars laurent leo lieve
        linda louis louise ludo lut lies lotte manon marcel mathieu mathias maxime mehmet mia mieke monique murat emre fatma ayse musa natasha oscar pascal pascale rene rik rita romain
        simon stephane sylvie theo valerie virginie xavier yves yvette klaus jurgen wolfgang heinz helga ursula sabine monika andrea andreas christian christine christophe kristel anja
        """;

    /// <summary>Streets and houses are called after people.</summary>
    static readonly FrozenSet<string> Places = "sint saint sainte sankt st ste prison gevangenis centre centrum huis maison haus straat rue laan avenue plein place school instituut institut".Split(' ').ToFrozenSet();

    static readonly FrozenSet<string> Joints = "de den der des du van von vande vanden vander el al ben bin ibn la le ter ten te d".Split(' ').ToFrozenSet();

    static readonly FrozenSet<string> Names = Given.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public static bool Is(string plain)
    {
        var text = plain.AsSpan().Trim();
        if (text.Length is < 5 or > 60) return false;
        var (words, given) = (0, false);
        foreach (var range in text.SplitAny(' ', ',', ';'))
        {
            var word = text[range];
            if (word.IsEmpty) continue;
            foreach (var c in word)
                if (!char.IsLetter(c) && c is not ('-' or '\'' or '.')) return false;
            var lower = word.ToString().TrimEnd('.').ToLowerInvariant();
            if (Places.Contains(lower)) return false;
            if (Joints.Contains(lower)) continue;
            if (!char.IsUpper(word[0])) return false;
            words++;
            given |= Names.Contains(lower) || Names.Contains(lower.Split('-')[0]);
        }
        return given && words is >= 2 and <= 5;
    }
}
