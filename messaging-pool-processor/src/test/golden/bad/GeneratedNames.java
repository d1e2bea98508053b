package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem(init = "lower", client = "Integer")
class GeneratedNames { // error: 'lower' cannot be the name of the init; give a simple class name, which begins with a capital letter // error: 'Integer' cannot be the name of the client, since it would hide java.lang.Integer in its package; give another
    GeneratedNames(long id) {}

    @Messaging(response = "Object")
    void hiding() {} // error: 'Object' cannot be the name of a record, since it would hide java.lang.Object in its package; give another

    @Messaging(request = "java")
    void packages() {} // error: 'java' cannot be the name of a record; give a simple class name, which begins with a capital letter

    @Messaging
    void variable(int List) {} // error: The parameter List of variable would hide List in generated code; rename it
}

@PoolItem
class ClientNames {
    ClientNames(long id) {}

    @Messaging
    void wait(int seconds) {} // error: The client would have wait(long, int), a method of every object that cannot be overridden; rename the method

    @Messaging
    void many(long p0, long p1, long p2, long p3, long p4, long p5, long p6, long p7, long p8, long p9, long p10, long p11, long p12, long p13, long p14, long p15, long p16, long p17, long p18, long p19, long p20, long p21, long p22, long p23, long p24, long p25, long p26, long p27, long p28, long p29, long p30, long p31, long p32, long p33, long p34, long p35, long p36, long p37, long p38, long p39, long p40, long p41, long p42, long p43, long p44, long p45, long p46, long p47, long p48, long p49, long p50, long p51, long p52, long p53, long p54, long p55, long p56, long p57, long p58, long p59, long p60, long p61, long p62, long p63, long p64, long p65, long p66, long p67, long p68, long p69, long p70, long p71, long p72, long p73, long p74, long p75, long p76, long p77, long p78, long p79, long p80, long p81, long p82, long p83, long p84, long p85, long p86, long p87, long p88, long p89, long p90, long p91, long p92, long p93, long p94, long p95, long p96, long p97, long p98, long p99, long p100, long p101, long p102, long p103, long p104, long p105, long p106, long p107, long p108, long p109, long p110, long p111, long p112, long p113, long p114, long p115, long p116, long p117, long p118, long p119, long p120, long p121, long p122, long p123, long p124, long p125, long p126) {} // error: The @Messaging method many has more parameters than fit into a request beside the id; put some into a record

    @Messaging
    void fewer(int q0, int q1, int q2, int q3, int q4, int q5, int q6, int q7, int q8, int q9, int q10, int q11, int q12, int q13, int q14, int q15, int q16, int q17, int q18, int q19, int q20, int q21, int q22, int q23, int q24, int q25, int q26, int q27, int q28, int q29, int q30, int q31, int q32, int q33, int q34, int q35, int q36, int q37, int q38, int q39, int q40, int q41, int q42, int q43, int q44, int q45, int q46, int q47, int q48, int q49, int q50, int q51, int q52, int q53, int q54, int q55, int q56, int q57, int q58, int q59, int q60, int q61, int q62, int q63, int q64, int q65, int q66, int q67, int q68, int q69, int q70, int q71, int q72, int q73, int q74, int q75, int q76, int q77, int q78, int q79, int q80, int q81, int q82, int q83, int q84, int q85, int q86, int q87, int q88, int q89, int q90, int q91, int q92, int q93, int q94, int q95, int q96, int q97, int q98, int q99, int q100, int q101, int q102, int q103, int q104, int q105, int q106, int q107, int q108, int q109, int q110, int q111, int q112, int q113, int q114, int q115, int q116, int q117, int q118, int q119, int q120, int q121, int q122, int q123, int q124, int q125, int q126, int q127, int q128, int q129, int q130, int q131, int q132, int q133, int q134, int q135, int q136, int q137, int q138, int q139, int q140, int q141, int q142, int q143, int q144, int q145, int q146, int q147, int q148, int q149, int q150, int q151, int q152, int q153, int q154, int q155, int q156, int q157, int q158, int q159, int q160, int q161, int q162, int q163, int q164, int q165, int q166, int q167, int q168, int q169, int q170, int q171, int q172, int q173, int q174, int q175, int q176, int q177, int q178, int q179, int q180, int q181, int q182, int q183, int q184, int q185, int q186, int q187, int q188, int q189, int q190, int q191, int q192, int q193, int q194, int q195, int q196, int q197, int q198, int q199, int q200, int q201, int q202, int q203, int q204, int q205, int q206, int q207, int q208, int q209, int q210, int q211, int q212, int q213, int q214, int q215, int q216, int q217, int q218, int q219, int q220, int q221, int q222, int q223, int q224, int q225, int q226, int q227, int q228, int q229, int q230, int q231, int q232, int q233, int q234, int q235, int q236, int q237, int q238, int q239, int q240, int q241, int q242, int q243, int q244, int q245, int q246, int q247, int q248, int q249, int q250, int q251) {}
}

class Enclosing {
    private static class Secret {}

    @PoolItem
    static class Seen<S extends Secret> { // error: The bound Enclosing.Secret of S is not visible to generated code; make it visible in the package
        Seen(long id) {}
    }
}

@PoolItem
class Copied {
    Copied(long id) {}

    sealed interface Shape permits Circle, Square {}

    private record Circle(List<String> names) implements Shape {}

    record Square() implements Shape {}

    private record Inner(int[] numbers) {}

    private record Immutable(int number) {}

    record Outer(List<Inner> inner) {}

    record Fine(Immutable immutable, List<String> names) {}

    @Messaging
    void shape(Shape shape) {} // error: The parameter shape of shape holds the type Copied.Circle, which has to be copied, and which generated code cannot see; make it visible in the package

    @Messaging
    void outer(Optional<Outer> outer) {} // error: holds the type List<Copied.Inner>, which has to be copied

    @Messaging
    void fine(Fine fine) {}
}

@PoolItem(prefix = "cart")
class Prefixed { // error: 'cart' cannot be what the names of records begin with; give a prefix that is a simple class name, which begins with a capital letter
    Prefixed(long id) {}

    @Messaging
    void add(int number) {}

    @Messaging
    void add(String text) {} // error: The type cartAddRequest is already generated for the method add of Prefixed

    @Messaging(response = "lower")
    void take(int number) {} // error: 'lower' cannot be the name of a record
}
