using MonthEnd;

return MonthOptions.Read(args, Console.Error) is { } options
    ? (int)(await MonthRun.RunAsync(options, Console.Out)).Status
    : (int)MonthStatus.NothingDone;
