// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/oddkeys.h"

#include "core/ocpp/adapter/v16adapter/deviations.h"
#include "core/ocpp/v16/enumtexts.h"

namespace forecourt::ocpp::v16adapter {

namespace {

constexpr int BelievableStackLevel = 99;
constexpr int ShortLocalList = 16;

bool isKey(const DeviceVariable& variable, const char* name)
{
    return variable.variable.compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
}

void noteMeasurandList(const DeviceVariable& variable, QList<Deviation>& deviations)
{
    const QString where = QStringLiteral("GetConfiguration: ") + variable.variable;
    if (variable.isReadOnly)
        addOnce(deviations, {37, QStringLiteral("measurands-read-only"), where});
    const QStringList words = variable.value.value_or(QString()).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (!schema::enumFromText<v16::Measurand>(word.trimmed()))
            addOnce(deviations, {37, QStringLiteral("unknown-measurand"), where + QLatin1Char(' ') + word.trimmed().left(60)});
    }
}

} // namespace

void noteOddKey(const DeviceVariable& variable, QList<Deviation>& deviations)
{
    for (const char* list : {"MeterValuesSampledData", "MeterValuesAlignedData", "StopTxnSampledData", "StopTxnAlignedData"}) {
        if (isKey(variable, list))
            return noteMeasurandList(variable, deviations);
    }
    bool isNumber = false;
    const int number = variable.value.value_or(QString()).toInt(&isNumber);
    const QString detail = QStringLiteral("GetConfiguration: %1 %2").arg(variable.variable).arg(number);
    if (!isNumber)
        return;
    if (isKey(variable, "ChargeProfileMaxStackLevel") && number > BelievableStackLevel)
        addOnce(deviations, {40, QStringLiteral("absurd-stack-level"), detail});
    if ((isKey(variable, "LocalAuthListMaxLength") || isKey(variable, "SendLocalListMaxLength")) && number <= ShortLocalList)
        addOnce(deviations, {41, QStringLiteral("short-local-list"), detail});
}

} // namespace forecourt::ocpp::v16adapter
