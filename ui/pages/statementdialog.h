// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What one person charged in a period.
#pragma once

#include "ui/models/transactionmodel.h"
#include "ui/pages/fileexport.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/totalsrow.h"

#include <functional>
#include <memory>

class QComboBox;
class QDateEdit;

namespace forecourt::ui {

class RecordTable;

/// A list with its totals; can be copied and exported. Show with open(). Thread: GUI.
class StatementDialog final : public FormDialog
{
    Q_OBJECT

public:
    StatementDialog(const PageContext& context, const PersonRecord& person, QWidget* parent);

private:
    void makePeriod();
    void makeTable();
    void usePreset();
    void reload();
    void showTotals(const Result<api::TransactionTotals>& totals);
    void addIncome(const QList<TotalsRow::Part>& parts);
    void copy();
    void print();
    /// Reads every session of the period into \a lines, page by page, cells with tabs between; then \a done.
    void readLines(const QString& after, const std::shared_ptr<QStringList>& lines, int generation, const std::function<void()>& done);
    void finishCopy(const std::shared_ptr<QStringList>& lines, int generation);
    [[nodiscard]] static QStringList lineTitles();
    [[nodiscard]] QString lineOf(const TransactionRecord& session) const;
    [[nodiscard]] api::TransactionQuery query() const;

    PageContext m_context;
    PersonRecord m_person;
    PagedTransactionModel m_sessions;
    FileExport m_export;
    api::TransactionTotals m_totals;
    int m_generation = 0;
    QComboBox* m_preset;
    QDateEdit* m_from;
    QDateEdit* m_to;
    RecordTable* m_table;
    TotalsRow* m_sum;
    Button* m_copy;
    Button* m_print;
    Button* m_save;
};

} // namespace forecourt::ui
