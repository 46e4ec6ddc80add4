// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The texts of mails and of webhook calls, handed in from outside: core knows no translated text.
#pragma once

#include "core/api/livesite.h"
#include "core/notify/mailmessage.h"

#include <functional>

namespace forecourt::notify {

/// All must be set. Called on the thread of the Notifier.
struct Wording
{
    std::function<MailText(const QList<AlertRecord>&, const api::LiveSite&)> alerts;
    std::function<MailText(const AlertDigest&, const api::LiveSite&)> digest;
    std::function<MailText(const api::LiveSite&)> test;
    std::function<QString(const AlertRecord&, const api::LiveSite&)> title; ///< one line
    std::function<QString(const AlertRecord&, const api::LiveSite&)> hint;  ///< what to do
};

} // namespace forecourt::notify
