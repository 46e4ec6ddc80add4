// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signedvalues/carriedvalue.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

namespace forecourt::signedvalues {

namespace {

constexpr QByteArrayView HexMark("oca:base16:asn1:"); ///< in front of keys, as the Open Charge Alliance writes them

std::optional<QByteArray> decoded(const QByteArray& text)
{
    const auto result = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(result.decoded) : std::nullopt;
}

std::optional<MeterKey> plainKey(const QByteArray& text)
{
    const Result<MeterKey> key = meterKeyFrom(text.startsWith(HexMark) ? text.mid(HexMark.size()) : text);
    return key ? std::optional(*key) : std::nullopt;
}

/// As it is, or once more in base64.
std::optional<MeterKey> carriedKey(const QString& text)
{
    const QByteArray bytes = text.trimmed().toUtf8();
    if (bytes.isEmpty())
        return std::nullopt;
    if (std::optional<MeterKey> key = plainKey(bytes))
        return key;
    const std::optional<QByteArray> inner = decoded(bytes);
    return inner ? plainKey(*inner) : std::nullopt;
}

/// A record as it is, or in base64.
QString carriedRecord(const QString& text)
{
    if (isOcmf(text))
        return text;
    const std::optional<QByteArray> inner = decoded(text.trimmed().toUtf8());
    const QString record = inner ? QString::fromUtf8(*inner) : QString();
    return isOcmf(record) ? record : text;
}

CarriedValue fromJson(const QString& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString record = object.value(QLatin1String("signedMeterData")).toString();
    return {record.isEmpty() ? text : carriedRecord(record), carriedKey(object.value(QLatin1String("publicKey")).toString())};
}

/// The first value of it.
CarriedValue fromXml(const QString& text)
{
    CarriedValue value{text, std::nullopt};
    QXmlStreamReader xml(text);
    bool hasRecord = false;
    while (!xml.atEnd() && !(hasRecord && value.key)) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const bool isRecord = xml.name() == QLatin1String("signedData") || xml.name() == QLatin1String("encodedData");
        if (isRecord && !hasRecord) {
            value.record = carriedRecord(xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed());
            hasRecord = true;
        } else if (xml.name() == QLatin1String("publicKey")) {
            value.key = carriedKey(xml.readElementText(QXmlStreamReader::SkipChildElements));
        }
    }
    return value;
}

} // namespace

CarriedValue carriedValue(const QString& text)
{
    const QString trimmed = text.size() <= LongestOcmf ? text.trimmed() : QString();
    if (trimmed.startsWith(QLatin1Char('{')))
        return fromJson(trimmed);
    if (trimmed.startsWith(QLatin1Char('<')))
        return fromXml(trimmed);
    return {text, std::nullopt};
}

} // namespace forecourt::signedvalues
