// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The one table of settings kept in ini files.
#pragma once

#include "core/config/setting.h"

#include <functional>
#include <vector>

namespace forecourt::config {

/// Port for stations without TLS (decisions.md 4).
extern const Setting<int> OcppPort;
/// Port for stations with TLS; opened only where certificate and key are given.
extern const Setting<int> OcppTlsPort;
/// Address the station ports listen on; empty: all.
extern const Setting<QString> OcppBindAddress;
/// Address of this computer that chargers are told; empty: the likeliest.
extern const Setting<QString> AdvertisedAddress;
/// PEM file with the server's certificate chain; empty: no TLS.
extern const Setting<QString> TlsCertificateFile;
/// PEM file with the server's private key; empty: no TLS.
extern const Setting<QString> TlsKeyFile;
/// Longest message accepted from a station, in bytes (decisions.md 8).
extern const Setting<int> MaximumMessageBytes;
/// Port of the local API, on the loopback address (decisions.md 4).
extern const Setting<int> ApiPort;
/// Address the local API listens on; empty: this computer only. Elsewhere it has TLS, with the certificate of the
/// station port.
extern const Setting<QString> ApiBindAddress;
/// Names the local API answers for beside this computer's own, separated by spaces: behind a proxy or a tunnel.
extern const Setting<QString> ApiHosts;
/// Port of the file host: firmware for stations, logs from them (decisions.md 4).
extern const Setting<int> FilesPort;
/// Host, or host:port, at which stations reach the file host; empty: the address each of them reached us at.
extern const Setting<QString> FilesAnnouncedAddress;
/// Whether stations may use FTP where they know nothing else; its port is open only while a file waits for one.
extern const Setting<bool> FilesFtp;
extern const Setting<int> FilesFtpPort;
/// First and last port of FTP's data connections; a firewall has to let them in.
extern const Setting<int> FilesFtpFirstDataPort;
extern const Setting<int> FilesFtpLastDataPort;
/// IPv4 address told to FTP clients in passive mode, where a router stands between; empty: the one they reached.
extern const Setting<QString> FilesFtpAnnouncedAddress;
/// Most megabytes of all files that stations brought, and of one of them.
extern const Setting<int> FilesQuotaMegabytes;
extern const Setting<int> FilesMaximumMegabytes;
/// Folder of database, token and certificates; empty: the XDG data folder.
extern const Setting<QString> DataFolder;
/// Language of the window, e.g. de; empty: the system's.
extern const Setting<QString> Language;
/// Qt logging rules separated by semicolons, e.g. forecourt.server.debug=true; empty: none.
extern const Setting<QString> LogRules;

/// Site time of the nightly backup, HH:mm.
extern const Setting<QString> BackupTime;
/// How many days and weeks keep their newest backup.
extern const Setting<int> BackupDaily;
extern const Setting<int> BackupWeekly;
/// Folder of the backups; empty: "backup" in the data folder.
extern const Setting<QString> BackupFolder;
/// Most messages in the log, and most megabytes of its file.
extern const Setting<int> MessageCount;
extern const Setting<int> MessageMegabytes;
/// Days messages stay; 0: until the limits above.
extern const Setting<int> MessageDays;
/// Days events stay; 0: for ever.
extern const Setting<int> EventDays;
/// Days meter values without a session stay; 0: for ever.
extern const Setting<int> LooseSampleDays;
/// Days after which of the meter values of sessions only one in ThinToSeconds stays; 0: never.
extern const Setting<int> ThinAfterDays;
extern const Setting<int> ThinToSeconds;
/// Days after which of the meter values of sessions only those stay that a bill rests on; 0: never.
extern const Setting<int> SampleDays;

/// system, light, dark or contrast.
extern const Setting<QString> Theme;
/// Height of the rows of tables: comfortable or compact.
extern const Setting<QString> TableDensity;
/// How CSV files of documents are written: language, comma or semicolon.
extern const Setting<QString> DocumentCsv;
/// Size of everything in percent, from the next start on; 0: as the desktop.
extern const Setting<int> WindowScale;
/// Window size and position as Qt saved it.
extern const Setting<QByteArray> WindowGeometry;
/// Rows of the trace somebody marked: their numbers, comma separated.
extern const Setting<QString> MarkedMessages;
/// Open page, columns, filters and selection, as JSON.
extern const Setting<QByteArray> WindowState;
/// Shortcuts that differ from the delivered ones, as JSON.
extern const Setting<QByteArray> WindowShortcuts;
/// Closing the window keeps the program running (tray, or minimised without one).
extern const Setting<bool> CloseKeepsRunning;
/// It was explained once what closing the window does.
extern const Setting<bool> CloseExplained;
/// The window starts hidden in the tray, or minimised.
extern const Setting<bool> StartMinimised;
/// Page of the set-up assistant to go on with, from 0; past the last page: it was finished.
extern const Setting<int> SetupPage;

/// A setting whatever its type, for checking a file.
struct AnySetting
{
    QString key;
    Scope scope;
    QString rule;
    std::function<bool(const QVariant&)> isValid; ///< right type and right value
};

/// Every setting of the table.
[[nodiscard]] const std::vector<AnySetting>& allSettings();

/// A key that older versions wrote.
struct RetiredKey
{
    QString key;
    QString replacement;                                 ///< empty: the key is dropped
    std::function<QVariant(const QVariant&)> convert;    ///< empty: the value is kept as it is
};

/// Keys that older versions wrote, oldest first.
[[nodiscard]] const std::vector<RetiredKey>& retiredKeys();

} // namespace forecourt::config
