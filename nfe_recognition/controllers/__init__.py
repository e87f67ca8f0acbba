from . import check, portal
