namespace Invoicing.Architecture.Tests.Levels;

public class LevelTests
{
    [Fact]
    public void Namespaces_of_all_packages_use_only_what_lies_below_them()
    {
        var assemblies = Repository.Packages.Select(Repository.AssemblyPath).Select(CompiledAssembly.Open).ToList();

        Assert.NotEmpty(assemblies.SelectMany(assembly => assembly.Types));
        var violations = LevelCheck.Violations(assemblies);
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }
}
