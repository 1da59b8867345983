ALTER TABLE [sales].[orders] ADD CONSTRAINT [of customer] FOREIGN KEY ([customer], [branch]) REFERENCES [sales].[customers] ([id], [branch]) ON DELETE SET NULL;
