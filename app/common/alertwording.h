// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The texts of mails and webhook calls, from ui/format.
#pragma once

#include "core/notify/wording.h"

#include <QLocale>

namespace forecourt::app {

/// In the language whose translations are installed, numbers and times as in \a locale, times of the site.
[[nodiscard]] notify::Wording makeAlertWording(const QLocale& locale);

} // namespace forecourt::app
