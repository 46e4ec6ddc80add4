// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A receipt for one session.
#pragma once

#include "ui/pages/pagecontext.h"

class QWidget;

namespace forecourt::ui {

/// Why no receipt can be made of \a session; empty: one can.
[[nodiscard]] QString whyNoReceipt(const PageContext& context, const TransactionRecord& session);

/// Issues one under the next number, or finds the one there is, and shows it over \a parent, which must live on. Says why not.
/// Thread: GUI.
void showReceipt(const PageContext& context, const TransactionRecord& session, QWidget* parent);

} // namespace forecourt::ui
