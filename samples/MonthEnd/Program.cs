using MonthEnd;

return MonthOptions.Read(args, Console.Error) is { } options ? await MonthRun.RunAsync(options, Console.Out) : 2;
