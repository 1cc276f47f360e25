using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

// Short iterations, many of them: medians stay steady on shared machines and a whole run takes minutes.
var job = Job.Default.WithIterationTime(TimeInterval.FromMilliseconds(150)).WithWarmupCount(4).WithIterationCount(10);
BenchmarkSwitcher.FromAssembly(typeof(Invoicing.Benchmarks.MoneyBenchmarks).Assembly)
    .Run(args, DefaultConfig.Instance.AddJob(job.AsDefault()));
return 0;
