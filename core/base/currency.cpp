// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/currency.h"

#include <QLatin1String>

namespace forecourt {

namespace {

// one space between codes
constexpr auto NoDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
constexpr auto ThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";
constexpr auto TwoDecimals =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE "
    "CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD "
    "KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR "
    "PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU "
    "UZS VED VES WST XCD YER ZAR ZMW ZWG";

/// \a code is one of \a codes, each three letters and a space.
[[nodiscard]] bool isIn(const char* codes, const QString& code)
{
    const qsizetype place = QLatin1String(codes).indexOf(code);
    return place >= 0 && place % 4 == 0;
}

} // namespace

std::optional<int> currencyDigits(const QString& code)
{
    if (code.size() != 3)
        return std::nullopt;
    if (isIn(TwoDecimals, code))
        return 2;
    if (isIn(NoDecimals, code))
        return 0;
    if (isIn(ThreeDecimals, code))
        return 3;
    return std::nullopt;
}

} // namespace forecourt
