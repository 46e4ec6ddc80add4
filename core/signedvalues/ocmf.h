// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Signed meter values in the Open Charge Metering Format: read, never changed.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace forecourt::signedvalues {

/// One reading as the meter wrote it. What a reading leaves out counts as in the one before it. Source: OCMF, RD.
struct OcmfReading
{
    QString time;      ///< TM with its state letter, e.g. "2018-07-24T13:22:04,000+0200 S"
    QString reason;    ///< TX: B begin, E end, …
    QString value;     ///< RV, its digits
    QString identity;  ///< RI: OBIS code
    QString unit;      ///< RU
    QString errors;    ///< EF
    QString state;     ///< ST: G good, …

    bool operator==(const OcmfReading&) const = default;
};

/// A record of one or more readings with one signature.
struct OcmfRecord
{
    QByteArray payload;      ///< exactly the bytes that were signed
    QString version;         ///< FV
    QString gateway;         ///< GI
    QString pagination;      ///< PG
    QString meterVendor;     ///< MV
    QString meterModel;      ///< MM
    QString meterSerial;     ///< MS
    QString identification;  ///< ID: who charged
    QList<OcmfReading> readings;
    QString algorithm;       ///< SA; the default of the format where it is left out
    QString mimeType;        ///< SM
    QByteArray signature;    ///< SD, decoded

    bool operator==(const OcmfRecord&) const = default;
};

/// Longest record that is read.
inline constexpr qsizetype LongestOcmf = 256 * 1024;

/// Is \a text such a record, right or not.
[[nodiscard]] bool isOcmf(const QString& text);

/// Reads "OCMF|payload|signature". Pure. Thread: any. Errors: InvalidInput (args: "length", "mark", "payload", "signature",
/// "encoding", "readings").
[[nodiscard]] Result<OcmfRecord> parseOcmf(const QString& text);

} // namespace forecourt::signedvalues
