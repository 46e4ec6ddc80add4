// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"

#include <QRegularExpression>
#include <QTime>

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
bool isIpv4(const QString& value)
{
    static const QRegularExpression address(
        QStringLiteral("^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3})?$"));
    return address.match(value).hasMatch();
}
bool isLanguage(const QString& value)
{
    static const QRegularExpression language(QStringLiteral("^([a-z]{2,3}([_-][A-Za-z]{2,4})?)?$"));
    return language.match(value).hasMatch();
}
bool areHosts(const QString& value)
{
    static const QRegularExpression hosts(QStringLiteral("^[0-9A-Za-z.:_-]*( +[0-9A-Za-z.:_-]+)*$"));
    return value.size() <= 1000 && hosts.match(value).hasMatch();
}
bool isHostAndPort(const QString& value)
{
    static const QRegularExpression host(QStringLiteral("^([0-9A-Za-z.-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+\\](:[0-9]{1,5})?|[0-9A-Fa-f.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)?$"));
    return value.size() <= 260 && host.match(value).hasMatch();
}
bool isRowList(const QString& value)
{
    static const QRegularExpression rows(QStringLiteral("^[0-9,]*$"));
    return value.size() <= 20000 && rows.match(value).hasMatch();
}
bool isTheme(const QString& value)
{
    return value == QLatin1String("system") || value == QLatin1String("light") || value == QLatin1String("dark")
        || value == QLatin1String("contrast");
}
bool isDensity(const QString& value)
{
    return value == QLatin1String("comfortable") || value == QLatin1String("compact");
}
bool isCsvForm(const QString& value)
{
    return value == QLatin1String("language") || value == QLatin1String("comma") || value == QLatin1String("semicolon");
}
bool isScale(const int& value)
{
    return value == 0 || (value >= 100 && value <= 200);
}
bool isEither(const bool&)
{
    return true;
}
bool isPageNumber(const int& value)
{
    return value >= 0 && value <= 100;
}

bool isClockTime(const QString& value)
{
    return QTime::fromString(value, QStringLiteral("HH:mm")).isValid();
}
template<int Least, int Most>
bool isWithin(const int& value)
{
    return value >= Least && value <= Most;
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
const Setting<QString> AdvertisedAddress{"ocpp/advertisedAddress", {}, Scope::Machine, isAddress, "an IP address, or nothing"};
const Setting<QString> TlsCertificateFile{"ocpp/tlsCertificateFile", {}, Scope::Machine, isAnything, "a file name"};
const Setting<QString> TlsKeyFile{"ocpp/tlsKeyFile", {}, Scope::Machine, isAnything, "a file name"};
const Setting<int> MaximumMessageBytes{"ocpp/maximumMessageBytes", MebiByte, Scope::Machine, isMessageSize,
                                       "a number from 65536 to 8388608"};
const Setting<int> ApiPort{"api/port", 8890, Scope::Machine, isPort, PortRule};
const Setting<QString> ApiBindAddress{"api/bindAddress", {}, Scope::Machine, isAddress, "an IP address, or nothing"};
const Setting<QString> ApiHosts{"api/hosts", {}, Scope::Machine, areHosts, "host names separated by spaces, or nothing"};
const Setting<int> FilesPort{"files/port", 8888, Scope::Machine, isPort, PortRule};
const Setting<QString> FilesAnnouncedAddress{"files/announcedAddress", {}, Scope::Machine, isHostAndPort,
                                             "a host name or address, with a port behind a colon where it differs, or nothing"};
const Setting<bool> FilesFtp{"files/ftp", true, Scope::Machine, isEither, "true or false"};
const Setting<int> FilesFtpPort{"files/ftpPort", 2121, Scope::Machine, isPort, PortRule};
const Setting<int> FilesFtpFirstDataPort{"files/ftpFirstDataPort", 2122, Scope::Machine, isPort, PortRule};
const Setting<int> FilesFtpLastDataPort{"files/ftpLastDataPort", 2171, Scope::Machine, isPort, PortRule};
const Setting<QString> FilesFtpAnnouncedAddress{"files/ftpAnnouncedAddress", {}, Scope::Machine, isIpv4, "an IPv4 address, or nothing"};
const Setting<int> FilesQuotaMegabytes{"files/quotaMegabytes", 10'240, Scope::Machine, isWithin<16, 1'000'000>,
                                       "a number from 16 to 1000000"};
const Setting<int> FilesMaximumMegabytes{"files/maximumMegabytes", 4096, Scope::Machine, isWithin<1, 4096>, "a number from 1 to 4096"};
const Setting<QString> DataFolder{"data/folder", {}, Scope::Machine, isAnything, "a folder name"};
const Setting<QString> Language{"window/language", {}, Scope::Machine, isLanguage, "a language such as de or pt_BR"};
const Setting<QString> LogRules{"log/rules", {}, Scope::Machine, isAnything, "Qt logging rules"};
const Setting<QString> BackupTime{"backup/time", QStringLiteral("03:00"), Scope::Machine, isClockTime, "a time such as 03:00"};
const Setting<int> BackupDaily{"backup/daily", 7, Scope::Machine, isWithin<1, 366>, "a number from 1 to 366"};
const Setting<int> BackupWeekly{"backup/weekly", 4, Scope::Machine, isWithin<0, 260>, "a number from 0 to 260"};
const Setting<QString> BackupFolder{"backup/folder", {}, Scope::Machine, isAnything, "a folder name"};
const Setting<int> MessageCount{"retention/messageCount", 5'000'000, Scope::Machine, isWithin<10'000, 50'000'000>,
                                "a number from 10000 to 50000000"};
const Setting<int> MessageMegabytes{"retention/messageMegabytes", 2048, Scope::Machine, isWithin<16, 1'000'000>,
                                    "a number from 16 to 1000000"};
const Setting<int> MessageDays{"retention/messageDays", 0, Scope::Machine, isWithin<0, 36'500>, "a number from 0 to 36500"};
const Setting<int> EventDays{"retention/eventDays", 0, Scope::Machine, isWithin<0, 36'500>, "a number from 0 to 36500"};
const Setting<int> LooseSampleDays{"retention/looseSampleDays", 400, Scope::Machine, isWithin<0, 36'500>, "a number from 0 to 36500"};
const Setting<int> ThinAfterDays{"retention/thinAfterDays", 0, Scope::Machine, isWithin<0, 36'500>, "a number from 0 to 36500"};
const Setting<int> ThinToSeconds{"retention/thinToSeconds", 300, Scope::Machine, isWithin<10, 3'600>, "a number from 10 to 3600"};
const Setting<int> SampleDays{"retention/sampleDays", 0, Scope::Machine, isWithin<0, 36'500>, "a number from 0 to 36500"};

const Setting<QString> Theme{"window/theme", QStringLiteral("system"), Scope::User, isTheme, "system, light, dark or contrast"};
const Setting<QString> TableDensity{"window/tableDensity", QStringLiteral("comfortable"), Scope::User, isDensity, "comfortable or compact"};
const Setting<QString> DocumentCsv{"documents/csv", QStringLiteral("language"), Scope::User, isCsvForm, "language, comma or semicolon"};
const Setting<int> WindowScale{"window/scale", 0, Scope::User, isScale, "0, or a number from 100 to 200"};
const Setting<QByteArray> WindowGeometry{"window/geometry", {}, Scope::User, isAnyBytes, "bytes"};
const Setting<QString> MarkedMessages{"window/markedMessages", {}, Scope::User, isRowList, "numbers and commas"};
const Setting<QByteArray> WindowState{"window/state", {}, Scope::User, isAnyBytes, "bytes"};
const Setting<QByteArray> WindowShortcuts{"window/shortcuts", {}, Scope::User, isAnyBytes, "bytes"};
const Setting<bool> CloseKeepsRunning{"window/closeKeepsRunning", true, Scope::User, isEither, "true or false"};
const Setting<bool> CloseExplained{"window/closeExplained", false, Scope::User, isEither, "true or false"};
const Setting<bool> StartMinimised{"window/startMinimised", false, Scope::User, isEither, "true or false"};
const Setting<int> SetupPage{"setup/page", 0, Scope::User, isPageNumber, "a number from 0 to 100"};

const std::vector<AnySetting>& allSettings()
{
    static const std::vector<AnySetting> table{
        any(OcppPort),       any(OcppTlsPort),         any(OcppBindAddress),    any(TlsCertificateFile),
        any(TlsKeyFile),     any(MaximumMessageBytes), any(ApiPort),            any(ApiHosts),
        any(ApiBindAddress),
        any(FilesPort),      any(FilesAnnouncedAddress), any(FilesQuotaMegabytes), any(FilesMaximumMegabytes),
        any(FilesFtp),       any(FilesFtpPort),        any(FilesFtpFirstDataPort), any(FilesFtpLastDataPort), any(FilesFtpAnnouncedAddress),
        any(DataFolder),     any(Language),            any(LogRules),           any(Theme),
        any(AdvertisedAddress), any(BackupTime),     any(BackupDaily),         any(BackupWeekly),       any(BackupFolder),
        any(MessageCount),   any(MessageMegabytes),    any(MessageDays),    any(EventDays),      any(TableDensity),          any(LooseSampleDays),
        any(ThinAfterDays),  any(ThinToSeconds),       any(SampleDays),
        any(WindowGeometry), any(WindowState),         any(MarkedMessages),        any(WindowShortcuts),    any(WindowScale),
        any(CloseKeepsRunning), any(CloseExplained),   any(StartMinimised),     any(SetupPage),      any(DocumentCsv),
    };
    return table;
}

const std::vector<RetiredKey>& retiredKeys()
{
    static const std::vector<RetiredKey> table; // no released version has retired a key yet
    return table;
}

} // namespace forecourt::config
