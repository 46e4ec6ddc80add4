// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signedvalues/ocmf.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace forecourt::signedvalues {

namespace {

constexpr QByteArrayView OcmfMark("OCMF|");
constexpr auto DefaultAlgorithm = "ECDSA-secp256r1-SHA256";
constexpr auto DefaultMimeType = "application/x-der";
constexpr qsizetype MostReadings = 1000;

tl::unexpected<Error> wrongOcmf(const char* part)
{
    return failure(ErrorCode::InvalidInput, QStringLiteral("signed value: ") + QLatin1String(part), {QLatin1String(part)});
}

/// Length of the JSON object \a bytes begin with; -1: there is none. A bar may stand inside its texts.
qsizetype objectLength(QByteArrayView bytes)
{
    if (!bytes.startsWith('{'))
        return -1;
    int depth = 0;
    bool isText = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (isText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isText = false;
        } else if (c == '"') {
            isText = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return i + 1;
        }
    }
    return -1;
}

/// Texts as they are, numbers by their digits.
QString textOf(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

void take(const QJsonObject& object, const char* key, QString& to)
{
    if (const QJsonValue value = object.value(QLatin1String(key)); !value.isUndefined())
        to = textOf(value);
}

bool readReadings(const QJsonValue& value, QList<OcmfReading>& readings)
{
    const QJsonArray array = value.toArray();
    if (array.isEmpty() || array.size() > MostReadings)
        return false;
    OcmfReading reading;
    for (const QJsonValue one : array) {
        if (!one.isObject())
            return false;
        const QJsonObject object = one.toObject();
        take(object, "TM", reading.time);
        take(object, "TX", reading.reason);
        take(object, "RV", reading.value);
        take(object, "RI", reading.identity);
        take(object, "RU", reading.unit);
        take(object, "EF", reading.errors);
        take(object, "ST", reading.state);
        readings.append(reading);
    }
    return true;
}

bool isHex(const QByteArray& text)
{
    return text.size() % 2 == 0 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

/// The bytes of SD; empty: they are not in their encoding.
QByteArray signatureOf(const QJsonObject& object)
{
    const QByteArray text = object.value(QLatin1String("SD")).toString().toLatin1();
    const QString encoding = object.value(QLatin1String("SE")).toString(QStringLiteral("hex"));
    if (encoding == QLatin1String("hex"))
        return isHex(text) ? QByteArray::fromHex(text) : QByteArray();
    if (encoding != QLatin1String("base64"))
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? decoded.decoded : QByteArray();
}

} // namespace

bool isOcmf(const QString& text)
{
    return text.startsWith(QLatin1String("OCMF|"));
}

Result<OcmfRecord> parseOcmf(const QString& text)
{
    if (text.size() > LongestOcmf)
        return wrongOcmf("length");
    const QByteArray bytes = text.trimmed().toUtf8();
    if (!bytes.startsWith(OcmfMark))
        return wrongOcmf("mark");
    const QByteArrayView rest = QByteArrayView(bytes).sliced(OcmfMark.size());
    const qsizetype length = objectLength(rest);
    if (length < 0 || length >= rest.size() || rest.at(length) != '|')
        return wrongOcmf("payload");
    OcmfRecord record;
    record.payload = rest.first(length).toByteArray();
    const QJsonDocument payload = QJsonDocument::fromJson(record.payload);
    if (!payload.isObject())
        return wrongOcmf("payload");
    const QJsonDocument signature = QJsonDocument::fromJson(rest.sliced(length + 1).toByteArray());
    if (!signature.isObject())
        return wrongOcmf("signature");
    const QJsonObject facts = payload.object();
    take(facts, "FV", record.version);
    take(facts, "GI", record.gateway);
    take(facts, "PG", record.pagination);
    take(facts, "MV", record.meterVendor);
    take(facts, "MM", record.meterModel);
    take(facts, "MS", record.meterSerial);
    take(facts, "ID", record.identification);
    if (!readReadings(facts.value(QLatin1String("RD")), record.readings))
        return wrongOcmf("readings");
    const QJsonObject seal = signature.object();
    record.algorithm = seal.value(QLatin1String("SA")).toString(QLatin1String(DefaultAlgorithm));
    record.mimeType = seal.value(QLatin1String("SM")).toString(QLatin1String(DefaultMimeType));
    record.signature = signatureOf(seal);
    if (record.signature.isEmpty())
        return wrongOcmf("encoding");
    return record;
}

} // namespace forecourt::signedvalues
