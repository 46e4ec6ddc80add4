// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/configuration.h"

#include <algorithm>

namespace forecourt::simulator {

namespace {

using Type = ConfigurationKey::Type;

constexpr int MostMeasurands = 10; // what the …MaxLength keys say

const QStringList& measurands()
{
    static const QStringList names{
        QStringLiteral("Energy.Active.Import.Register"), QStringLiteral("Energy.Active.Import.Interval"),
        QStringLiteral("Power.Active.Import"), QStringLiteral("Power.Offered"), QStringLiteral("Current.Import"),
        QStringLiteral("Current.Offered"), QStringLiteral("Voltage"), QStringLiteral("SoC"),
        QStringLiteral("Temperature"), QStringLiteral("Frequency")};
    return names;
}

ConfigurationKey aKey(const char* name, const char* value, Type type, bool isReadOnly = false)
{
    ConfigurationKey key;
    key.name = QString::fromLatin1(name);
    key.value = QString::fromLatin1(value);
    key.type = type;
    key.isReadOnly = isReadOnly;
    return key;
}

ConfigurationKey aMeasurandList(const char* name, const char* value)
{
    ConfigurationKey key = aKey(name, value, Type::List);
    key.allowed = measurands();
    key.maximumItems = MostMeasurands;
    return key;
}

QStringList items(const QString& value)
{
    QStringList result;
    for (const QString& item : value.split(QLatin1Char(','), Qt::SkipEmptyParts))
        result.append(item.trimmed());
    return result;
}

bool isValid(const ConfigurationKey& key, const QString& value)
{
    switch (key.type) {
    case Type::Boolean:
        return value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0
            || value.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0;
    case Type::Integer: {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        return isNumber && number >= key.minimum && number <= key.maximum;
    }
    case Type::List: {
        const QStringList wanted = items(value);
        if (key.maximumItems > 0 && wanted.size() > key.maximumItems)
            return false;
        return key.allowed.isEmpty()
            || std::all_of(wanted.begin(), wanted.end(), [&key](const QString& item) { return key.allowed.contains(item); });
    }
    case Type::Text:
        return key.allowed.isEmpty() || key.allowed.contains(value);
    }
    return false;
}

} // namespace

Configuration::Configuration(int connectors)
{
    addCore(connectors);
    addProfiles();
    addSecurity();
}

void Configuration::define(const ConfigurationKey& key)
{
    m_keys.insert(key.name.toCaseFolded(), key);
}

void Configuration::remove(const QString& name)
{
    m_keys.remove(name.toCaseFolded());
}

void Configuration::addCore(int connectors)
{
    for (const ConfigurationKey& key : {
             aKey("AllowOfflineTxForUnknownId", "false", Type::Boolean),
             aKey("AuthorizationCacheEnabled", "true", Type::Boolean),
             aKey("AuthorizeRemoteTxRequests", "false", Type::Boolean),
             aKey("BlinkRepeat", "3", Type::Integer),
             aKey("ClockAlignedDataInterval", "0", Type::Integer),
             aKey("ConnectionTimeOut", "60", Type::Integer),
             aKey("ConnectorPhaseRotation", "0.RST", Type::Text),
             aKey("GetConfigurationMaxKeys", "50", Type::Integer, true),
             aKey("HeartbeatInterval", "300", Type::Integer),
             aKey("LightIntensity", "80", Type::Integer),
             aKey("LocalAuthorizeOffline", "true", Type::Boolean),
             aKey("LocalPreAuthorize", "false", Type::Boolean),
             aKey("MaxEnergyOnInvalidId", "0", Type::Integer),
             aMeasurandList("MeterValuesAlignedData", "Energy.Active.Import.Register"),
             aMeasurandList("MeterValuesSampledData",
                            "Energy.Active.Import.Register,Power.Active.Import,Current.Import,Current.Offered,Voltage,SoC"),
             aKey("MeterValueSampleInterval", "60", Type::Integer),
             aKey("MinimumStatusDuration", "0", Type::Integer),
             aKey("ResetRetries", "1", Type::Integer),
             aKey("StopTransactionOnEVSideDisconnect", "true", Type::Boolean),
             aKey("StopTransactionOnInvalidId", "true", Type::Boolean),
             aMeasurandList("StopTxnAlignedData", ""),
             aMeasurandList("StopTxnSampledData", "Energy.Active.Import.Register"),
             aKey("TransactionMessageAttempts", "3", Type::Integer),
             aKey("TransactionMessageRetryInterval", "10", Type::Integer),
             aKey("UnlockConnectorOnEVSideDisconnect", "true", Type::Boolean),
             aKey("WebSocketPingInterval", "60", Type::Integer),
             aKey("SupportedFeatureProfiles",
                  "Core,FirmwareManagement,LocalAuthListManagement,Reservation,SmartCharging,RemoteTrigger", Type::List, true),
             aKey("ConnectorPhaseRotationMaxLength", "16", Type::Integer, true),
             aKey("MessageTimeout", "30", Type::Integer),
             aKey("MeterValuesAlignedDataMaxLength", "10", Type::Integer, true),
             aKey("MeterValuesSampledDataMaxLength", "10", Type::Integer, true),
             aKey("StopTransactionMaxMeterValues", "1000", Type::Integer, true),
             aKey("StopTxnAlignedDataMaxLength", "10", Type::Integer, true),
             aKey("SupportedFeatureProfilesMaxLength", "6", Type::Integer, true),
             aKey("StopTxnSampledDataMaxLength", "10", Type::Integer, true),
         })
        define(key);
    ConfigurationKey count = aKey("NumberOfConnectors", "", Type::Integer, true);
    count.value = QString::number(connectors);
    define(count);
    ConfigurationKey light = *find(QStringLiteral("LightIntensity"));
    light.maximum = 100;
    define(light);
}

void Configuration::addProfiles()
{
    for (const ConfigurationKey& key : {
             aKey("LocalAuthListEnabled", "true", Type::Boolean),
             aKey("LocalAuthListMaxLength", "500", Type::Integer, true),
             aKey("SendLocalListMaxLength", "50", Type::Integer, true),
             aKey("ReserveConnectorZeroSupported", "true", Type::Boolean, true),
             aKey("ChargeProfileMaxStackLevel", "8", Type::Integer, true),
             aKey("ChargingScheduleAllowedChargingRateUnit", "Current,Power", Type::List, true),
             aKey("ChargingScheduleMaxPeriods", "24", Type::Integer, true),
             aKey("MaxChargingProfilesInstalled", "20", Type::Integer, true),
             aKey("ConnectorSwitch3to1PhaseSupported", "false", Type::Boolean, true),
             aKey("SupportedFileTransferProtocols", "HTTP,HTTPS", Type::List, true),
         })
        define(key);
}

void Configuration::addSecurity()
{
    ConfigurationKey password = aKey("AuthorizationKey", "", Type::Text);
    password.isWriteOnly = true;
    define(password);
    ConfigurationKey profile = aKey("SecurityProfile", "0", Type::Integer);
    profile.maximum = 3;
    profile.needsReboot = true;
    define(profile);
    define(aKey("CpoName", "", Type::Text));
    define(aKey("AdditionalRootCertificateCheck", "false", Type::Boolean, true));
    define(aKey("CertificateSignedMaxChainSize", "10000", Type::Integer, true));
    define(aKey("CertificateStoreMaxLength", "5", Type::Integer, true));
}

QList<ConfigurationKey> Configuration::keys() const
{
    QList<ConfigurationKey> result = m_keys.values();
    for (ConfigurationKey& key : result) {
        if (key.isWriteOnly)
            key.value.clear();
    }
    return result;
}

std::optional<ConfigurationKey> Configuration::find(const QString& name) const
{
    const auto it = m_keys.constFind(name.toCaseFolded());
    return it == m_keys.cend() ? std::nullopt : std::optional(*it);
}

QString Configuration::text(const QString& name) const
{
    return m_keys.value(name.toCaseFolded()).value;
}

int Configuration::integer(const QString& name) const
{
    return text(name).toInt();
}

bool Configuration::boolean(const QString& name) const
{
    return text(name).compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

QStringList Configuration::list(const QString& name) const
{
    return items(text(name));
}

SetOutcome Configuration::set(const QString& name, const QString& value)
{
    const auto it = m_keys.find(name.toCaseFolded());
    if (it == m_keys.end())
        return SetOutcome::NotSupported;
    if (it->isReadOnly || !isValid(*it, value))
        return SetOutcome::Rejected;
    it->value = value;
    return it->needsReboot ? SetOutcome::RebootRequired : SetOutcome::Accepted;
}

} // namespace forecourt::simulator
