package org.makeweight.report.citation;

/** What documents begin with. */
final class Preamble {
    /** Whatever a file or a column is called is set as it is by LuaLaTeX, by the first font that has the character. */
    static final String UNICODE = """
        \\newif\\ifwidefonts
        \\ifdefined\\directlua\\IfFileExists{luaotfload.sty}{\\widefontstrue}{}\\fi
        \\ifwidefonts
        \\usepackage{fontspec}
        \\IfFontExistsTF{DejaVu Serif}{\\newfontfamily\\widefont{DejaVu Serif}}{\\let\\widefont\\relax}
        \\IfFontExistsTF{Noto Serif CJK SC}{\\newfontfamily\\cjkfont{Noto Serif CJK SC}}{%
        \\IfFontExistsTF{FandolSong}{\\newfontfamily\\cjkfont{FandolSong}}{\\let\\cjkfont\\relax}}
        \\DeclareRobustCommand{\\unicodechar}[2]{{\\iffontchar\\font"#1 \\char"#1\\relax\\else
        \\widefont\\iffontchar\\font"#1 \\char"#1\\relax\\else
        \\cjkfont\\iffontchar\\font"#1 \\char"#1\\relax\\else#2\\fi\\fi\\fi}}
        \\else
        \\newcommand{\\unicodechar}[2]{#2}
        \\fi
        """;

    /** Floats fill pages from the top instead of standing alone in their middles. */
    static final String FLOATS = """
        \\renewcommand{\\topfraction}{0.95}
        \\renewcommand{\\bottomfraction}{0.95}
        \\renewcommand{\\dbltopfraction}{0.95}
        \\renewcommand{\\textfraction}{0.05}
        \\renewcommand{\\floatpagefraction}{0.7}
        \\renewcommand{\\dblfloatpagefraction}{0.7}
        \\setcounter{topnumber}{9}
        \\setcounter{bottomnumber}{9}
        \\setcounter{dbltopnumber}{9}
        \\setcounter{totalnumber}{9}
        \\makeatletter
        \\setlength{\\@fptop}{0pt}
        \\setlength{\\@dblfptop}{0pt}
        \\makeatother
        """;

    private Preamble() {}
}
