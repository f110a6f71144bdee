"""Countries that families take children to from England: to marry, to be cut, to be left, to fight, or simply away."""

from __future__ import annotations

from typing import Final

# One of them, as normalised words name it; to be put into a group.
COUNTRY: Final = (
    r"pakistan|bangladesh|india|sri lanka|afghanistan|kashmir|mirpur|lahore|dhaka|sylhet|turkey|kurdistan|iraq|iran"
    r"|yemen|syria|lebanon|jordan|saudi|dubai|egypt|morocco|algeria|tunisia|libya|somalia|sudan|eritrea|ethiopia|kenya"
    r"|uganda|tanzania|nigeria|ghana|gambia|guinea(?! pigs?)|mali|senegal|sierra leone|indonesia|malaysia|albania"
    r"|romania|poland|ukraine|russia|gaza"
)
