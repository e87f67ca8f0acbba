from . import test_case_guard
from . import test_case_intake
from . import test_case_path
from . import test_expertise
from . import test_masters
from . import test_masters_access
