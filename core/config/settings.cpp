// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"

#include <QRegularExpression>

namespace forecourt::config {

namespace {

constexpr int MebiByte = 1024 * 1024;

bool isPort(const int& value)
{
    return value >= 1 && value <= 65535;
}
bool isMessageSize(const int& value)
{
    return value >= 64 * 1024 && value <= 8 * MebiByte;
}
bool isConnectionCount(const int& value)
{
    return value >= 1 && value <= 10000;
}
bool isAnything(const QString&)
{
    return true;
}
bool isAnyBytes(const QByteArray&)
{
    return true;
}
bool isAddress(const QString& value)
{
    static const QRegularExpression address(QStringLiteral("^[0-9A-Fa-f:.%a-z]*$"));
    return value.size() <= 64 && address.match(value).hasMatch();
}
bool isLanguage(const QString& value)
{
    static const QRegularExpression language(QStringLiteral("^([a-z]{2,3}([_-][A-Za-z]{2,4})?)?$"));
    return language.match(value).hasMatch();
}
bool isTheme(const QString& value)
{
    return value == QLatin1String("system") || value == QLatin1String("light") || value == QLatin1String("dark");
}

constexpr auto PortRule = "a number from 1 to 65535";

template<class T>
AnySetting any(const Setting<T>& setting)
{
    return {QLatin1String(setting.key), setting.scope, QLatin1String(setting.rule),
            [&setting](const QVariant& raw) {
                const auto value = settingFromVariant<T>(raw);
                return value && setting.isValid(*value);
            }};
}

} // namespace

const Setting<int> OcppPort{"ocpp/port", 8887, Scope::Machine, isPort, PortRule};
const Setting<int> OcppTlsPort{"ocpp/tlsPort", 8443, Scope::Machine, isPort, PortRule};
const Setting<QString> OcppBindAddress{"ocpp/bindAddress", {}, Scope::Machine, isAddress, "an IP address, or nothing"};
const Setting<QString> TlsCertificateFile{"ocpp/tlsCertificateFile", {}, Scope::Machine, isAnything, "a file name"};
const Setting<QString> TlsKeyFile{"ocpp/tlsKeyFile", {}, Scope::Machine, isAnything, "a file name"};
const Setting<int> MaximumMessageBytes{"ocpp/maximumMessageBytes", MebiByte, Scope::Machine, isMessageSize,
                                       "a number from 65536 to 8388608"};
const Setting<int> MaximumConnections{"ocpp/maximumConnections", 2000, Scope::Machine, isConnectionCount,
                                      "a number from 1 to 10000"};
const Setting<int> ApiPort{"api/port", 8890, Scope::Machine, isPort, PortRule};
const Setting<QString> DataFolder{"data/folder", {}, Scope::Machine, isAnything, "a folder name"};
const Setting<QString> Language{"window/language", {}, Scope::Machine, isLanguage, "a language such as de or pt_BR"};
const Setting<QString> LogRules{"log/rules", {}, Scope::Machine, isAnything, "Qt logging rules"};

const Setting<QString> Theme{"window/theme", QStringLiteral("system"), Scope::User, isTheme, "system, light or dark"};
const Setting<QByteArray> WindowGeometry{"window/geometry", {}, Scope::User, isAnyBytes, "bytes"};
const Setting<QByteArray> WindowState{"window/state", {}, Scope::User, isAnyBytes, "bytes"};

const std::vector<AnySetting>& allSettings()
{
    static const std::vector<AnySetting> table{
        any(OcppPort),       any(OcppTlsPort),         any(OcppBindAddress),    any(TlsCertificateFile),
        any(TlsKeyFile),     any(MaximumMessageBytes), any(MaximumConnections), any(ApiPort),
        any(DataFolder),     any(Language),            any(LogRules),           any(Theme),
        any(WindowGeometry), any(WindowState),
    };
    return table;
}

const std::vector<RetiredKey>& retiredKeys()
{
    static const std::vector<RetiredKey> table; // no released version has retired a key yet
    return table;
}

} // namespace forecourt::config
