CREATE INDEX [by day] ON [sales].[orders] ([day], [hour]);
