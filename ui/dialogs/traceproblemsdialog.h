// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The lines of a file of messages that could not be used as they are.
#pragma once

#include "core/api/tracefiles.h"
#include "ui/format/formatter.h"
#include "ui/widgets/formdialog.h"

class QListWidget;

namespace forecourt::ui {

/// A list to read and copy. Show with open(). Thread: GUI.
class TraceProblemsDialog final : public FormDialog
{
    Q_OBJECT

public:
    TraceProblemsDialog(const ThemeManager& themes, const api::TraceFile& file, const Formatter& format, QWidget* parent);

private:
    QListWidget* m_list;
};

} // namespace forecourt::ui
