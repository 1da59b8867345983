CREATE UNIQUE INDEX [by guid] ON [sales].[orders] ([guid]);
