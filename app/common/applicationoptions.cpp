// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/applicationoptions.h"

#include <QDir>

namespace forecourt::app {

ApplicationOptions makeApplicationOptions(const config::SettingsStore& settings)
{
    ApplicationOptions options;
    const QString folder = settings.value(config::DataFolder);
    options.dataFolder = QDir(folder.isEmpty() ? config::defaultDataFolder() : folder).absolutePath();
    options.apiPort = static_cast<quint16>(settings.value(config::ApiPort));

    server::ServerSettings& server = options.server;
    if (const QString address = settings.value(config::OcppBindAddress); !address.isEmpty())
        server.bindAddress = QHostAddress(address);
    server.port = static_cast<quint16>(settings.value(config::OcppPort));
    server.messageLimit = settings.value(config::MaximumMessageBytes);
    const QString chain = settings.value(config::TlsCertificateFile);
    const QString key = settings.value(config::TlsKeyFile);
    if (!chain.isEmpty() && !key.isEmpty()) {
        server::TlsSettings tls;
        tls.port = static_cast<quint16>(settings.value(config::OcppTlsPort));
        tls.certificates.append({chain, key});
        server.tls = tls;
    }
    return options;
}

} // namespace forecourt::app
