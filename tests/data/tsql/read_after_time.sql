SELECT [id] FROM [sales].[orders] WHERE ([open] = 1
) AND [at] > CONVERT(DATETIME2(7), ?, 121) AND [at] <= CONVERT(DATETIME2(7), ?, 121);
