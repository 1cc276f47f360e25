using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Invoicing.Benchmarks.MoneyBenchmarks).Assembly).Run(args);
return 0;
