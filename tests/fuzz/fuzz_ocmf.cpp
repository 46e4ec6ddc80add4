// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fuzz target: any bytes as a signed meter value and as a key.
#include "core/signedvalues/signaturecheck.h"

#include <cstdint>
#include <cstdlib>

using namespace forecourt;
using namespace forecourt::signedvalues;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto key = meterKeyFrom(bytes);
    const auto record = parseOcmf(QString::fromUtf8(bytes));
    if (!record)
        return 0;
    if (record->readings.isEmpty() || record->signature.isEmpty() || !record->payload.startsWith('{'))
        std::abort();
    if (key && checkSignature(*record, *key) == SignatureVerdict::Good)
        std::abort(); // one text cannot be both
    return 0;
}
