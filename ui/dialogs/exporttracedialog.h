// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks how messages are to be written into a file.
#pragma once

#include "core/api/tracefiles.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QComboBox;

namespace forecourt::ui {

/// Show with open(); chosen() comes with the file name. Writing tags and secrets openly is asked about once more.
class ExportTraceDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a what: which messages, for the sentence.
    ExportTraceDialog(const ThemeManager& themes, const QString& what, QWidget* parent);

Q_SIGNALS:
    void chosen(forecourt::api::TraceExport::Format format, bool isMasked);

private:
    void submit();

    QComboBox* m_format;
    QCheckBox* m_masked;
};

} // namespace forecourt::ui
