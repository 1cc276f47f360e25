using Invoicing.Catalog;

namespace Invoicing.Matching;

/// <summary>The words of an item: of its name, and of name and description; each once, as ascending numbers.</summary>
/// <param name="Name">The words of the name.</param>
/// <param name="All">The words of name and description; the same array where there is no description.</param>
internal readonly record struct AssignWords(int[] Name, int[] All);

/// <summary>Numbers the words of a run. A word is a run of letters or of digits, in upper case.</summary>
internal sealed class AssignVocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _found = [];

    public AssignWords Of(Item item)
    {
        _found.Clear();
        Add(item.Name);
        int[] name = [.. _found];
        if (item.Description is not { } more) return new AssignWords(name, name);
        Add(more);
        return new AssignWords(name, [.. _found]);
    }

    /// <summary>How alike two sets of words are (Dice), as a part of points, rounded down.</summary>
    public static int Points(int points, AssignWords left, AssignWords right) =>
        Math.Max(Points(points, left.Name, right.Name), Points(points, left.All, right.All));

    private static int Points(int points, int[] left, int[] right)
    {
        var total = left.Length + right.Length;
        return total == 0 ? 0 : points * 2 * Common(left, right) / total;
    }

    private static int Common(int[] left, int[] right)
    {
        int i = 0, j = 0, common = 0;
        while (i < left.Length && j < right.Length)
        {
            if (left[i] < right[j]) i++;
            else if (left[i] > right[j]) j++;
            else
            {
                common++;
                i++;
                j++;
            }
        }

        return common;
    }

    private void Add(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var from = at;
            if (char.IsLetter(text[at])) while (at < text.Length && char.IsLetter(text[at])) at++;
            else if (char.IsDigit(text[at])) while (at < text.Length && char.IsDigit(text[at])) at++;
            else at++;
            if (char.IsLetterOrDigit(text[from])) _found.Add(NumberOf(text[from..at].ToUpperInvariant()));
        }
    }

    private int NumberOf(string word)
    {
        if (!_numbers.TryGetValue(word, out var number)) _numbers[word] = number = _numbers.Count;
        return number;
    }
}
