SELECT [id] FROM [sales].[orders] WHERE ([open] = 1
) AND [at] > CONVERT(BINARY(8), CONVERT(BIGINT, ?)) AND [at] <= CONVERT(BINARY(8), CONVERT(BIGINT, ?));
