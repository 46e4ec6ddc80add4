// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The console attached to a service that keeps the data folder.
#pragma once

#include "app/console/facade.h"
#include "core/base/result.h"
#include "core/remote/remotesystem.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace forecourt::app {

/// Finds the service by what it wrote into the data folder, and holds the link to it with the mirror. Thread: main.
class Attachment final : public QObject
{
    Q_OBJECT

public:
    explicit Attachment(const QString& dataFolder, QObject* parent = nullptr);
    ~Attachment() override;

    /// A service, not another console, keeps this folder.
    [[nodiscard]] static bool isPossible(const QString& dataFolder);

    /// Ends with ready() or failed().
    void start();
    /// After ready().
    [[nodiscard]] Facade facade();

Q_SIGNALS:
    /// The first snapshot is here.
    void ready();
    /// It could not be done; \a sentence says why, translated. Never after ready().
    void failed(const QString& sentence);

private:
    void onLinkChanged();
    void checkReady();
    void fail();

    std::unique_ptr<remote::RemoteSystem> m_system;
    std::unique_ptr<api::LiveSite> m_live;
    QTimer m_patience; ///< a service that is starting opens its API last
    bool m_hasEnded = false; ///< ready() or failed() was said
};

/// Where the service that keeps a data folder now is, and the token of that folder: nobody else gets to see it. Errors:
/// NotFound (none runs, its API is not open, or there is no token), NotSupported (it is reached by TLS only), FileFailed
/// and InvalidInput (the token cannot be read). Thread: any.
[[nodiscard]] Result<remote::Target> serviceTarget(const QString& dataFolder);

} // namespace forecourt::app
