// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks whether a month is closed for good, and which files are made of it.
#pragma once

#include "ui/models/workspace.h"
#include "ui/pages/documentpress.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace forecourt::ui {

/// Locks, makes documents, or both in one go; or saves them once more. Show with open(); emits submitted() and stays open
/// until accept() or setProblem(). Thread: GUI.
class LockMonthDialog final : public FormDialog
{
    Q_OBJECT

public:
    struct Work
    {
        bool locks = true;  ///< the month is still open
        bool makes = false; ///< documents can be made
        bool again = false; ///< those that were issued are saved once more: neither of both
    };

    LockMonthDialog(const ThemeManager& themes, const Workspace& workspace, const MonthSummary& month, const Preflight& flight, const Work& work,
                    QWidget* parent);

    [[nodiscard]] bool makesDocuments() const;
    [[nodiscard]] PressOrder order() const;

Q_SIGNALS:
    void submitted();

private:
    void makeDocumentFields();
    void makeCsvField();
    void refreshFields();
    void makeButtons();
    void chooseFolder();
    void submit();

    Work m_work;
    BillingMonth m_month;
    CsvForm m_lastCsv;
    QCheckBox* m_makes = nullptr;
    QComboBox* m_by = nullptr;
    QCheckBox* m_pdf = nullptr;
    QCheckBox* m_xlsx = nullptr;
    QCheckBox* m_csv = nullptr;
    QComboBox* m_csvForm = nullptr;
    QCheckBox* m_zip = nullptr;
    QLineEdit* m_folder = nullptr;
    Button* m_browse = nullptr;
};

} // namespace forecourt::ui
