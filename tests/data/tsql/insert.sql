INSERT INTO [sales].[orders] ([id], [code], [price], [cost], [at], [bytes]) VALUES (?, ?, CAST(? AS DECIMAL(12,2)), CAST(? AS MONEY), CAST(? AS DATETIME2(7)), ?);
