// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What was asked while the link to the service was gone is asked again.
#pragma once

#include <functional>

class QObject;

namespace forecourt::ui {

class Workspace;

/// Calls \a again each time the link to the service is back after a loss, as long as \a context lives; never where the
/// central system is in this process. For what is read from the records: the live site comes back by itself.
/// Thread: gui, after Workspace::setLink().
void whenLinkHeals(const Workspace& workspace, QObject* context, std::function<void()> again);

} // namespace forecourt::ui
