"""What npm's basic bundles of plotly.js are known by: one row for each version, two hashes.

They are all that npm has of the majors that the chart is drawn with. A new version of plotly needs
a row: the first hash is what `npm view plotly.js-basic-dist-min@VERSION dist.integrity` says, the
second is of `package/plotly-basic.min.js` in the tarball of `npm pack`, once the first fits it.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from timeline.errors import InputError

PACKAGE = "plotly.js-basic-dist-min"
FILE = "plotly-basic.min.js"


@dataclass(frozen=True, slots=True)
class Integrity:
    """The hashes of one version, in base64: of npm's tarball (SHA-512), of the file (SHA-384)."""

    tarball: str
    file: str

    def fits_tarball(self, data: bytes) -> bool:
        return _base64(hashlib.sha512(data)) == self.tarball

    def fits_file(self, data: bytes) -> bool:
        return _base64(hashlib.sha384(data)) == self.file


def _base64(digest: hashlib._Hash) -> str:
    return base64.b64encode(digest.digest()).decode("ascii")


KNOWN: Mapping[str, Integrity] = {
    "3.0.1": Integrity(
        "2DNfjn0Xv+IAk6ksaIm8AHSlKCxWQOx9f3v5JGvzFKPwEbJRsLIy4Up0cOPqO53kL4jrdw8LnUTrM9FAzvKMsQ==",
        "f7DYOxgF8vFtWQJTH76yjeKSWvD1nr0M+XqZKbw8A11Af7XsTqZmRBvxrUcTgYW9",
    ),
    "3.0.3": Integrity(
        "ex9O6GS3aKfWvqkzqGFg+DEy/6AlZTnKfeCKbIr6lzzPbcXjgVGp15GT0JQEUQYlKL2o+7+vGqG2G20be9XrBg==",
        "EpjglwiSiRHME8jCB6n5g2gqMHPMfunCScQBoI+lBp86WcCaOdS6NW97kiWI1OTK",
    ),
    "3.1.0": Integrity(
        "LEB0VGnW2XMXvW89qi8jXe+GBZTp6VwBYn+kMDM77LSbSXtPikPnh7nZY5ZBnLdLMzP0Q88skEY7C0LiVdB9ZA==",
        "7U7ehGKdL5gsFu89O1kYrHLPKpTf6BJ1bIe+nke+R5+CpdiuJCH2K/TG9JuNqq5l",
    ),
    "3.1.1": Integrity(
        "OtVFzHDPQlyG/b8KG/uA/ozaNlXV7MnX3ZuH+4Ezr+6LfsMTv3s2oEuVH+t3qqqMwJs39i0R8dNU54xDW8LOMw==",
        "likzQhiDRWRojD8GUg3nWIHDnI5NEIBhJslKCxLv8Q8Uq3j/0kp0oDK9lLHECpyJ",
    ),
    "3.1.2": Integrity(
        "sKxQchVDtan+ELgRfxV9vdhF6jxdFzL7/gN1bfge4uFcQL1PbIDd1atkf7dLeYR6mdLHdaP+yoL2rOCJPr7OZQ==",
        "WBBKtNBoVJWspCtqWX1MPNqzQIlYUK+QIZ6ZHvwz1Rnye3neRMwpuNs5jZQ1FZjm",
    ),
    "3.2.0": Integrity(
        "BlHmSwv8jRdPTQPksEPk9Xwh6byz8w5Ap4Igdv+/GMx5mdMdNGZr+QlAhGiBd+fdAsn9PKwqVT+/XJBZPc5quA==",
        "ZWXooNBE9lpaj6geq4xFl44b01ECt0Dn9ejzjDI0U+wmXhmxRE0P+QlxP3Jws6kP",
    ),
    "3.3.0": Integrity(
        "deaVFAiFR3eFhhxwjSHUJy29KDszUP2Ohk5KIg/9weUJWdEq9qVA8OsIPbSyLc3EzQcO/CQxQIHRKQfYqYpDeA==",
        "bCeEXWVqVBEXg+2rAoWjwvt6o1BxDTM7IRdb+NinkxRNx612ir87vfMvcoNe3ZHl",
    ),
    "3.3.1": Integrity(
        "txVJKqXoFd/eRq7MEN14bVpycDa5gzvnQAZqJ9dZEKhrWHSuIUCoV9UIzliwOjxbJkDVmSmHTb3d4bNuBI/97Q==",
        "aNO33+QH/INNJhFCEBEGo4s9SM9BwcOQTDKgtWkzN16EcdBCIN0zc8NhXixdlsTQ",
    ),
    "3.4.0": Integrity(
        "ZZgnlcwy4R0IBgrrTha0IDhVERQUTzneAVUB0v8S/myjJvCjpNnqIm4lYAdeK3kPg68Jf8LV2x92BWBOJPP/pw==",
        "I/jFvZCE5jIjNC2uiuudU21nFNmrIU7uZDcPSsgoWUQhGPzhnIP1pM/fL9Ee7UTZ",
    ),
    "3.5.0": Integrity(
        "JDts7ox4UYRFxBxH9xtLv1cr1SdogAyvdH6zJfCiNx6Ge8/Yg6vg9LxDObec8+9HLQ5/HfeMTnXRMiVQ0bOy4Q==",
        "18a1uWPiPKatWN5822NR37RUr245YaGHCBdqRGqzq30rjJALkyUx3LLJ+IHM5SMK",
    ),
    "3.5.1": Integrity(
        "OZ/FWJkussD6gm2W2GmLB2/7x583wplk50Jl5WMhVqT06YGsb+Navzl1GHexZdpM0MLRQNlQJ7cB1dOcnaRAEg==",
        "vIZEFQgVYSSJU+9EmOjjepPIGWQP7VEBOPDfWjpbRcBc0t23KVrq3SLt9TBM38mJ",
    ),
    "3.6.0": Integrity(
        "0CkY7l2gJCN3YfFqzzA4xGrMczlE2lyj2Bin547/aEdPeWcuZeTHW0gfmlZu+ES1yQjm+xsmaAwBVOr/WzhOmQ==",
        "hutD8uoReku0H5v//ZjHBcWgxH9saHIo56gNA8+EOxasVT+TC8kklaB+w+5/r2Vb",
    ),
    "3.7.0": Integrity(
        "84KPQhLTrO5IHu6DCte2KwA4bzSoVIdIs3uDPWid3sgeTX8L5RjpDARjCG3spgOwQ8MYE8PL+MeQ0DQRWA1Emw==",
        "XPf/yZU+7YHOOK1zu0qFyjETky28iDlzWu1QBMXPoONR5S4zywnrXdgSClQyPcYb",
    ),
    "4.0.0": Integrity(
        "GGhpuikawKAGNQpPAeuvynUSI+BptB0NT6J0ofXfq2frGonhGG3zxrf6OVl/6aZhIeDaj7tP0Hb+de+QKVR08A==",
        "pob47bLDprs//iBIQpGg2VYPBbDGMuH6Fyu26Rdf2XvV5y78KBv8pT1xS/5MhP/8",
    ),
    "4.1.0": Integrity(
        "h4Ve8cqLX10ew5IZVyqVthHx7OTTHBAwhXK5mqkvuJMvD7IcjJqMoTk0MXb8VotsDlBGEUeYuEiz9oGbdDQF8A==",
        "gbom/LFwOsxp4qcSossdlY/WEeQar/6JVNGPYB0yixBucTH0moXG/dAxHHpZl9Cs",
    ),
    "4.1.1": Integrity(
        "1oNF8PeQx2hv/y7tqEVWKD3JGwn/MGEMQ8mL9HUwsaqG9FGy/OU5FHUHvzqbqxN4mnwZGI9abTiE775C4kkjMQ==",
        "N2HZsG+IG/3J8CwhGGYz/kmzZ0sprpPWwjhor9ZI4lxuf47i9DXK2/NDGxMaJiEb",
    ),
}
MAJORS = sorted({version.split(".")[0] for version in KNOWN})
"""The major versions of plotly.js that the chart is drawn with."""


def integrity(version: str) -> Integrity:
    """The hashes of a version; raises InputError, with what is known, where there are none."""
    if version not in KNOWN:
        raise InputError(
            f"plotly.js {version} of the installed plotly has no basic bundle that is known here, "
            f"as {', '.join(KNOWN)} have; use --plotlyjs full, a file, or another plotly"
        )
    return KNOWN[version]
