// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

namespace forecourt {

Q_LOGGING_CATEGORY(logApi, "forecourt.api", QtInfoMsg)
Q_LOGGING_CATEGORY(logApp, "forecourt.app", QtInfoMsg)
Q_LOGGING_CATEGORY(logEngine, "forecourt.engine", QtInfoMsg)
Q_LOGGING_CATEGORY(logFiles, "forecourt.files", QtInfoMsg)
Q_LOGGING_CATEGORY(logHttp, "forecourt.http", QtInfoMsg)
Q_LOGGING_CATEGORY(logNotify, "forecourt.notify", QtInfoMsg)
Q_LOGGING_CATEGORY(logOcpp, "forecourt.ocpp", QtInfoMsg)
Q_LOGGING_CATEGORY(logServer, "forecourt.server", QtInfoMsg)
Q_LOGGING_CATEGORY(logSimulator, "forecourt.simulator", QtInfoMsg)
Q_LOGGING_CATEGORY(logStorage, "forecourt.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "forecourt.ui", QtInfoMsg)

QString shortenedToken(const QString& value)
{
    return QStringLiteral("%1…(%2)").arg(value.left(4)).arg(value.size());
}

} // namespace forecourt
