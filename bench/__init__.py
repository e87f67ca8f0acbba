"""``./dev bench``: what the addon costs, beside what Odoo itself costs.

All figures are medians of several runs in one process on one database, every write
rolled back. Only ratios between figures of one run say anything about the addon.
"""
